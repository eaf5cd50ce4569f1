import { allCitations } from "../disagreement";
import type { Directive, SessionRecord } from "../schema";
import { type Finding, finding } from "./finding";

/** Ids are unique within the record, and what refers to a sitting or a source refers to one that is there. */
export function referenceFindings(record: SessionRecord): Finding[] {
  const sittings = new Set(record.sittings.map(({ id }) => id));
  const sources = new Set(record.sources.map(({ id }) => id));
  const lists = ["reports", "resolutions", "elections", "speeches"] as const;
  return [
    ...lists.flatMap((list) =>
      record[list].flatMap(({ id, sitting }) =>
        sitting === null || sittings.has(sitting)
          ? []
          : [finding("unknown_sitting", `${list}/${id}/sitting`)],
      ),
    ),
    ...allCitations(record).flatMap((citation) =>
      citation.origin === "hand" || sources.has(citation.source)
        ? []
        : [finding("unknown_source", citation.path)],
    ),
    ...doubledIds(record),
  ];
}

function doubledIds(record: SessionRecord): Finding[] {
  const groups: [string, { id: string }[]][] = [
    ["sittings", record.sittings],
    ["reports", record.reports],
    ["resolutions", record.resolutions],
    ["elections", record.elections],
    ["speeches", record.speeches],
    ["sources", record.sources],
    ["directives", record.speeches.flatMap(({ directives }) => directives.flatMap(withPoints))],
  ];
  return groups.flatMap(([group, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }) => {
      if (seen.has(id)) return [finding("duplicate_id", `${group}/${id}`, { id })];
      seen.add(id);
      return [];
    });
  });
}

function withPoints(directive: Directive): Directive[] {
  return [directive, ...directive.points.flatMap(withPoints)];
}
