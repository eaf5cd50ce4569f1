import "server-only";
import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { getDatabase } from "@/app/_server/database";
import { log } from "@/app/_server/log";
import { type ClaimedFile, claimFile, releaseFiles } from "@/db/mutations/intake/claim-file";
import { failFile } from "@/db/mutations/intake/finish-file";
import { forgetBytes } from "@/db/mutations/intake/forget-bytes";
import { takeFile } from "@/db/mutations/intake/take-file";
import { type ReadingProgress, readFile } from "@/reading";
import { dropBytes, keptBytes, sweepBytes } from "./store";

/** What this process is at. One for all bundles that hold this module. */
type Runner = {
  isRunning: boolean;
  current: { id: string; stop: AbortController; progress: ReadingProgress | null } | null;
};
const held: typeof globalThis & { huiluIntake?: Runner } = globalThis;

const atPresent = () => ({ db: getDatabase(), now: new Date().toISOString() });

/** The runner; the first time, what an earlier process left in the middle is put back. */
function runner(): Runner {
  if (held.huiluIntake === undefined) {
    releaseFiles(atPresent());
    held.huiluIntake = { isRunning: false, current: null };
  }
  return held.huiluIntake;
}

/** Reads what waits, one file at a time, until nothing does. Returns at once; asked while it is at it, it goes on. */
export function wakeIntake(): void {
  begin().catch((err: unknown) => {
    if (held.huiluIntake !== undefined) held.huiluIntake.isRunning = false;
    log.error({ err }, "the queue of files stopped");
  });
}

/** How far the file being read is; null for every other. */
export function progressOf(id: string): ReadingProgress | null {
  const current = held.huiluIntake?.current;
  return current?.id === id ? current.progress : null;
}

/** Ends the reading of a file that was cancelled. */
export function stopReading(ids: readonly string[]): void {
  const current = held.huiluIntake?.current;
  if (current != null && ids.includes(current.id)) current.stop.abort();
}

async function begin(): Promise<void> {
  const state = runner();
  if (state.isRunning) return;
  state.isRunning = true;
  await sweepBytes(() => forgetBytes(atPresent()));
  for (;;) {
    const file = claimFile(atPresent());
    if (file === null) break;
    await takeOne(state, file);
    // Whoever asked for a page meanwhile comes first.
    await setImmediate();
  }
  state.isRunning = false;
}

async function takeOne(state: Runner, { id, name, actor }: ClaimedFile): Promise<void> {
  const current: NonNullable<Runner["current"]> = { id, stop: new AbortController(), progress: null };
  state.current = current;
  try {
    const bytes = await keptBytes(id);
    if (bytes === null) {
      failFile(atPresent(), { id, code: "file_missing", details: {} });
      return;
    }
    const taken = await takeFile(
      () => ({ ...atPresent(), actor }),
      { id, bytes },
      (given) =>
        readFile(given, name, {
          signal: current.stop.signal,
          onProgress: (progress) => {
            current.progress = progress;
          },
        }),
    );
    if (taken.end === "done") await dropBytes([id]);
  } catch (err) {
    const reference = randomUUID().slice(0, 8);
    log.error({ reference, err }, "a file could not be taken in");
    failFile(atPresent(), { id, code: "unexpected", details: { reference } });
  } finally {
    state.current = null;
  }
}
