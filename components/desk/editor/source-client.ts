import { z } from "zod";
import { citationSchema, recordSchema } from "@/domain/record";

const addedSchema = z.object({
  data: z.object({ source: z.string(), version: z.int(), record: recordSchema, text: z.string() }),
});
const readingsSchema = z.object({
  data: z.object({
    readings: z
      .array(z.object({ value: z.union([z.int(), z.string()]), citation: citationSchema }))
      .nullable(),
  }),
});
const refusalSchema = z.object({ code: z.string() });

/** A text as one more source of a draft, with what is known of it. */
export type NewSource = { text: string; kind: string; publisher: string; published: string | null };

/** Puts a text beside a draft. @returns the draft as it is then, or the code of why not */
export async function sendSource(draft: string, source: NewSource) {
  const { publisher, ...rest } = source;
  const response = await fetch(`/api/drafts/${draft}/sources`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...rest, publisher: publisher || null }),
  });
  const answer: unknown = await response.json();
  return response.ok ? addedSchema.parse(answer).data : refusalSchema.parse(answer);
}

/** What a source gives for the values of the record; null where it was not read to report that session. */
export async function askReadings(draft: string, source: string) {
  const response = await fetch(`/api/drafts/${draft}/sources/${source}`, { cache: "no-store" });
  return readingsSchema.parse(await response.json()).data.readings;
}
