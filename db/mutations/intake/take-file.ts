import "server-only";
import { type ErrorCode, Refusal, type RefusalDetails } from "@/domain/errors";
import type { PageReading } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import type { Context } from "../../context";
import { failFile, finishFile, finishKnownFile } from "./finish-file";

/** A reading, or the closed code of why there is none: what `reading/` answers, which this layer does not know. */
type Read = (
  bytes: Uint8Array,
) => Promise<{ ok: true; reading: PageReading } | { ok: false; code: ErrorCode; details?: RefusalDetails }>;

/** What reading a file came to: `cancelled` where it was stopped; the file then stands as it did. */
export type Taken =
  | { end: "done" | "cancelled" }
  | { end: "failed"; code: ErrorCode; details: RefusalDetails };

/**
 * Takes one file of a batch all the way: known by its bytes, or read and received; or failed, with the reason. Both
 * the server's queue and the command line go through here. Between its verbs it waits for the reading, so each of
 * them has a transaction of its own.
 *
 * @param contextNow whoever added the file, at the present moment
 * @throws what nobody expected; the file is then as it was
 */
export async function takeFile(
  contextNow: () => Context,
  { id, bytes }: { id: string; bytes: Uint8Array },
  read: Read,
): Promise<Taken> {
  const fail = (code: ErrorCode, details: RefusalDetails): Taken => {
    failFile(contextNow(), { id, code, details });
    return { end: "failed", code, details };
  };
  const file = { sha256: sha256(bytes), bytes: bytes.byteLength };
  try {
    if (finishKnownFile(contextNow(), { id, file }) !== null) return { end: "done" };
    const outcome = await read(bytes);
    // Whoever stopped the reading knows what becomes of the file.
    if (!outcome.ok && outcome.code === "file_cancelled") return { end: "cancelled" };
    if (!outcome.ok) return fail(outcome.code, outcome.details ?? {});
    const { text, format, recognised, lines, images, stated } = outcome.reading;
    const received = { ...file, format, recognised, lines: [...lines], images: [...images] };
    const page = finishFile(contextNow(), { id, text, file: received, stated });
    return { end: page === null ? "cancelled" : "done" };
  } catch (error) {
    if (error instanceof Refusal) return fail(error.code, error.details);
    throw error;
  }
}
