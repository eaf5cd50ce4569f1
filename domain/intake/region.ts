import { simplified } from "@/domain/extract";
import type { Level } from "@/domain/record";
import { resolveRegion } from "@/domain/regions";

/** Code of a region named in a text, in whichever script, where the name and level leave only one; else null: a person chooses. */
export function regionByName(name: string, level: Level | null): string | null {
  const fitting = resolveRegion(simplified(name)).candidates.filter(
    (region) => level === null || region.level === level,
  );
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}
