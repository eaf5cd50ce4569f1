import type { PageReading, ReadingProgress } from "@/domain/intake/page-reading";
import type { ReadingOutcome } from "./outcome";

/** What the reading process is asked. */
export type Job = { id: number; bytes: Uint8Array };

/** What it answers: how far it is, any number of times, and in the end the outcome. */
export type Answer<Reading = PageReading> =
  | { id: number; progress: ReadingProgress }
  | { id: number; outcome: ReadingOutcome<Reading> };
