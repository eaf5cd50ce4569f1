import "../zod-without-eval";
import { z } from "zod";
import { type ErrorCode, errorCodes } from "@/domain/errors";
import { itemStates } from "@/domain/intake/queue";
import { type ShownBatch, shownBatchSchema } from "@/domain/intake/shown-batch";

const announcedSchema = z.object({
  data: z.object({
    batch: z.string(),
    files: z.array(z.object({ id: z.string(), state: z.enum(itemStates) })),
  }),
});
/** What the server took note of: the batch, and the files in the order in which they were named. */
export type Announced = z.infer<typeof announcedSchema>["data"];

const refusalSchema = z.object({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  fields: z.array(z.object({ path: z.string(), code: z.string() })),
});
export type Refused = {
  code: ErrorCode;
  details: Record<string, string | number>;
  fields: readonly { path: string; code: string }[];
};

const unreachable: Refused = { code: "unexpected", details: { reference: "–" }, fields: [] };

/** Names files to the server. @param batch null to begin one */
export async function announceFiles(
  batch: string | null,
  files: readonly { name: string; bytes: number }[],
  source: Record<string, string | null>,
): Promise<Announced | Refused> {
  try {
    const response = await fetch(batch === null ? "/api/intake" : `/api/intake/${batch}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(batch === null ? { source, files } : { files }),
    });
    const answer: unknown = await response.json();
    return response.ok ? announcedSchema.parse(answer).data : refusalSchema.parse(answer);
  } catch {
    return unreachable;
  }
}

/** How a batch stands; null where it cannot be asked. @param since only what changed since */
export async function askBatch(id: string, lang: string, since: string | null): Promise<ShownBatch | null> {
  const query = new URLSearchParams({ lang, ...(since === null ? {} : { since }) });
  try {
    const response = await fetch(`/api/intake/${id}?${query}`, { cache: "no-store" });
    if (!response.ok) return null;
    return z.object({ data: shownBatchSchema }).parse(await response.json()).data;
  } catch {
    return null;
  }
}

/** Does something about files of a batch, as the form says. @returns whether it was done */
export async function actOnBatch(id: string, form: FormData): Promise<boolean> {
  try {
    const body = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === "string") body.append(name, value);
    const headers = { accept: "application/json" };
    const response = await fetch(`/api/intake/${id}/acts`, { method: "POST", headers, body });
    return response.ok;
  } catch {
    return false;
  }
}
