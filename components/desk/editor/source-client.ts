import { z } from "zod";
import { errorCodes } from "@/domain/errors";
import { placedLineSchema, type ReadingProgress } from "@/domain/intake/page-reading";
import { citationSchema, recordSchema } from "@/domain/record";

const pictureSchema = z.object({
  file: z.string(),
  lines: z.array(placedLineSchema),
  images: z.array(z.object({ number: z.int(), width: z.int(), height: z.int() })),
});
const addedSchema = z.object({
  data: z.object({
    source: z.string(),
    version: z.int(),
    record: recordSchema,
    text: z.string(),
    picture: pictureSchema.nullable(),
  }),
});
/** A draft as it is after a source was put beside it, with what the source says. */
export type AddedSource = z.infer<typeof addedSchema>["data"];
const readingsSchema = z.object({
  data: z.object({
    readings: z
      .array(z.object({ value: z.union([z.int(), z.string()]), citation: citationSchema }))
      .nullable(),
  }),
});
const refusalSchema = z.object({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
/** Why a source was not added. */
export type Refused = z.infer<typeof refusalSchema>;

const progressSchema = z.object({
  progress: z.object({
    step: z.enum(["opening", "reading", "recognising"]),
    done: z.number(),
    of: z.number().nullable(),
  }),
});

/** What is known of a source that is to be added. */
export type SourceData = { kind: string; publisher: string; published: string | null };

/** Puts a text beside a draft. @returns the draft as it is then, or the code of why not */
export async function sendSource(
  draft: string,
  source: SourceData & { text: string },
): Promise<AddedSource | Refused> {
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

/**
 * Has a file read and put beside a draft. Lines of JSON come back while it is read.
 *
 * @param onProgress told how far the reading is, page by page where there are several
 * @param signal ends the reading
 * @returns the draft as it is then, or the code of why not
 */
export async function sendSourceFile(
  draft: string,
  { kind, publisher, published }: SourceData,
  file: File,
  onProgress: (progress: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<AddedSource | Refused> {
  const known = { kind, publisher, published: published ?? "", fileName: file.name };
  const query = new URLSearchParams(Object.entries(known).filter(([, value]) => value !== ""));
  const response = await fetch(`/api/drafts/${draft}/sources/files?${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
    signal,
  });
  // Who may not add a source is told so at once, before anything is read.
  if (!response.ok) return refusalSchema.parse(await response.json());
  let rest = "";
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const answer: unknown = JSON.parse(line);
      const progress = progressSchema.safeParse(answer);
      if (progress.success) onProgress(progress.data.progress);
      else {
        const added = addedSchema.safeParse(answer);
        return added.success ? added.data.data : refusalSchema.parse(answer);
      }
    }
  }
  throw new Error("the answer broke off");
}
