import { type SessionReport, simplified } from "@/domain/extract";
import type { Level } from "@/domain/record";
import { namesTownship, type Region, resolveRegion, resolveTownship } from "@/domain/regions";

/** The code of a region that a text names. It is `inferred` where the name alone does not tell, only what stands around it. */
export type RegionCode = { code: string; inferred: boolean };

/**
 * Code of the region that a report names, in whichever script, where name and level leave only one; else null: a person
 * chooses. A township's county may be told by the report's text.
 */
export function regionCodeOf(report: SessionReport, text: string): RegionCode | null {
  if (report.region === null) return null;
  const name = simplified(report.region.value);
  const level = report.level?.value ?? null;
  if (namesTownship(name) && (level === null || level === "township")) {
    const around = report.spans.map(([start, end]) => text.slice(start, end)).join("");
    return townshipCode(name, simplified(around).replace(/\s/g, ""));
  }
  const code = regionByName(name, level);
  return code === null ? null : { code, inferred: false };
}

function regionByName(name: string, level: Level | null): string | null {
  const fitting = resolveRegion(name).candidates.filter((region) => level === null || region.level === level);
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

/** With its county 安平县永安镇 is one place; 永安镇 alone is the one of the county, else of the city, that the text names. */
function townshipCode(name: string, around: string): RegionCode | null {
  const { candidates } = resolveTownship(name);
  const [only] = candidates;
  if (only === undefined) return null;
  if (candidates.length === 1) return { code: only.code, inferred: only.name === name };
  for (const depth of [-2, -3]) {
    const told = candidates.filter((township) => isNamed(township, depth, around));
    const [one] = told;
    if (one !== undefined) return told.length === 1 ? { code: one.code, inferred: true } : null;
  }
  return null;
}

/** 城区 and 郊区 stand in other words too; a name of their length tells nothing. */
function isNamed({ path }: Region, depth: number, around: string): boolean {
  const above = path.length + depth > 0 ? path.at(depth) : undefined;
  return above !== undefined && above.length > 2 && around.includes(above);
}
