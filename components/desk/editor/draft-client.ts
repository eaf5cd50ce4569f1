import { z } from "zod";
import { recordSchema, type SessionRecord } from "@/domain/record";
import type { Finding } from "@/domain/rules";
import { findingSchema } from "./finding-schema";

const savedSchema = z.object({ data: z.object({ version: z.int(), findings: z.array(findingSchema) }) });
const draftSchema = z.object({
  data: z.object({ version: z.int(), record: recordSchema, findings: z.array(findingSchema) }),
});
const refusalSchema = z.object({ code: z.string() });

/** What became of a save. "unreachable" is worth another try; "refused" is not. */
export type SaveAnswer =
  | { kind: "saved"; version: number; findings: Finding[] }
  | { kind: "conflict" }
  | { kind: "unreachable" }
  | { kind: "refused"; code: string };

/** Browsers send no more than 64 KiB with a page that is closing. */
const keepaliveLimit = 60_000;

export async function saveToServer(
  draft: string,
  version: number,
  record: SessionRecord,
): Promise<SaveAnswer> {
  const body = JSON.stringify({ version, record });
  try {
    const response = await fetch(`/api/drafts/${draft}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: new Blob([body]).size < keepaliveLimit,
    });
    if (response.ok) return { kind: "saved", ...savedSchema.parse(await response.json()).data };
    const { code } = refusalSchema.parse(await response.json());
    if (code === "version_conflict") return { kind: "conflict" };
    return code === "unexpected" ? { kind: "unreachable" } : { kind: "refused", code };
  } catch {
    return { kind: "unreachable" };
  }
}

/** A draft as the server has it, with what the rules find in it. */
export type LoadedDraft = { version: number; record: SessionRecord; findings: Finding[] };

/** The draft as the server has it now; null where it cannot be had. */
export async function loadFromServer(draft: string): Promise<LoadedDraft | null> {
  try {
    const response = await fetch(`/api/drafts/${draft}`, { cache: "no-store" });
    return response.ok ? draftSchema.parse(await response.json()).data : null;
  } catch {
    return null;
  }
}
