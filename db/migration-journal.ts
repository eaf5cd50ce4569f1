import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** When the newest migration of a folder was made, in milliseconds since 1970; 0 where there is none. */
export function newestMigration(folder: string): number {
  const journal: unknown = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));
  return Math.max(0, ...journalSchema.parse(journal).entries.map(({ when }) => when));
}
