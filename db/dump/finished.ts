import "server-only";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type DumpManifest, dumpManifestSchema, dumpNameSchema } from "@/domain/open-data";

/** A finished dump, as it lies in the folder of dumps. */
export type FinishedDump = { name: string /** When it was made, ISO 8601. */; madeAt: string };

/** Where dumps lie within a data folder. */
export function dumpsFolder(data: string): string {
  return join(data, "dumps");
}

/** Finished dumps, newest moment first. */
export function finishedDumps(folder: string): FinishedDump[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => dumpNameSchema.safeParse(name).success)
    .sort()
    .reverse()
    .map((name) => ({ name, madeAt: statSync(join(folder, name)).mtime.toISOString() }));
}

/** Thrown for a dump that a newer version of the program wrote, in a form that this one does not know. */
export class NewerDump extends Error {}

const anyDump = z.looseObject({ format: z.string().regex(/^huilu\.dump\/\d+$/) });

/**
 * What a dump holds.
 *
 * @throws NewerDump
 * @throws Error for a dump that was tampered with so that it cannot be read
 */
export function manifestOf(folder: string, name: string): DumpManifest {
  const said: unknown = JSON.parse(readFileSync(join(folder, name, "manifest.json"), "utf8"));
  const read = dumpManifestSchema.safeParse(said);
  if (read.success) return read.data;
  // A resource more is enough for that: the number of the form need not be another.
  if (anyDump.safeParse(said).success) throw new NewerDump(name);
  throw read.error;
}

/**
 * Removes dumps made longer ago than some days, and what a process that was ended left behind. The newest stays.
 *
 * @returns names of those removed
 */
export function removeOldDumps(folder: string, days: number, now: string): string[] {
  const oldest = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const [, ...others] = finishedDumps(folder);
  const over = others.filter(({ madeAt }) => madeAt < oldest).map(({ name }) => name);
  const yesterday = Date.parse(now) - 86_400_000;
  const left = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => name.startsWith(".making-") && statSync(join(folder, name)).mtimeMs < yesterday,
  );
  for (const name of [...over, ...left]) rmSync(join(folder, name), { recursive: true, force: true });
  return over;
}
