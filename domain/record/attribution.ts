import { canonicalJson } from "./canonical";
import type { Citation } from "./citation";
import { allCitations, type Disagreement } from "./disagreement";
import type { Acknowledgement, SessionRecord } from "./schema";

/**
 * The record with every new signature made the actor's own: whoever saves cannot confirm, enter or acknowledge in
 * another's name. What stood in `previous` with the same content keeps its name.
 */
export function attribute(record: SessionRecord, previous: SessionRecord, actor: string): SessionRecord {
  const known = new Set(
    [
      ...allCitations(previous),
      ...previous.acknowledgements,
      ...(previous.disagreements ?? []).map(reasonOf),
    ].map((signed) => canonicalJson(signed)),
  );
  const signedBefore = (signed: Citation | Acknowledgement | Reason) => known.has(canonicalJson(signed));
  const own = (citation: Citation): Citation => {
    if (signedBefore(citation)) return citation;
    if (citation.origin === "hand") return { ...citation, by: actor };
    return citation.confirmedBy === null ? citation : { ...citation, confirmedBy: actor };
  };
  const chosen = (one: Disagreement): Disagreement => ({
    ...one,
    others: one.others.map(({ value, citation }) => ({ value, citation: own(citation) })),
    by: one.reason === null ? null : signedBefore(reasonOf(one)) ? one.by : actor,
  });
  return {
    ...record,
    ...(record.disagreements === undefined ? {} : { disagreements: record.disagreements.map(chosen) }),
    citations: record.citations.map(own),
    acknowledgements: record.acknowledgements.map((given) =>
      signedBefore(given) ? given : { ...given, by: actor },
    ),
  };
}

/** Why one of several sources was followed, and who says so. */
type Reason = Pick<Disagreement, "path" | "reason" | "by">;
const reasonOf = ({ path, reason, by }: Disagreement): Reason => ({ path, reason, by });
