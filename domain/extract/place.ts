import { resolveRegion } from "@/domain/regions";
import { type Flow, fieldAt } from "./flow";
import type { SessionMention } from "./session-mentions";
import type { Field, SessionReport } from "./types";

/**
 * Region and level of the session that an article reports, from the mention that names it most fully. A name that
 * the gazetteer knows once is certain; one that several places share, or that it does not know, is to be checked.
 */
export function placeOf(
  flow: Flow,
  mentions: readonly SessionMention[],
): Pick<SessionReport, "region" | "level"> {
  const named = mentions
    .flatMap(({ region }) => (region === null ? [] : [region]))
    .sort((a, b) => b.value.length - a.value.length);
  const best = named.find(({ value }) => resolveRegion(normal(value)).candidates.length === 1) ?? named[0];
  if (best === undefined) return { region: null, level: null };
  const name = normal(best.value);
  const { candidates } = resolveRegion(name);
  const [only] = candidates;
  const certainty = candidates.length === 1 ? "certain" : "check";
  const region: Field<string> = fieldAt(
    flow,
    best.at,
    best.value === "全國" ? "全国" : best.value,
    "region-named",
    certainty,
  );
  if (best.value === "全國") region.value = best.value;
  const level =
    only !== undefined && candidates.every((candidate) => candidate.level === only.level)
      ? only.level
      : levelByName(name);
  return {
    region,
    level: level === null ? null : fieldAt(flow, best.at, level, "level-of-region", certainty),
  };
}

const normal = (name: string) => name.replace("全國", "全国");

/** Level by the ending of a name that the gazetteer does not know. 市 alone tells nothing: it may be either. */
function levelByName(name: string): NonNullable<SessionReport["level"]>["value"] | null {
  if (/(?:镇|乡)$/.test(name)) return "township";
  if (/(?:县|旗|区)$/.test(name)) return "county";
  if (/州$/.test(name)) return "city";
  return null;
}
