import { canonicalJson } from "./canonical";
import type { Citation } from "./citation";
import type { Acknowledgement, SessionRecord } from "./schema";

/**
 * The record with every new signature made the actor's own: whoever saves cannot confirm, enter or acknowledge in
 * another's name. What stood in `previous` with the same content keeps its name.
 */
export function attribute(record: SessionRecord, previous: SessionRecord, actor: string): SessionRecord {
  const known = new Set(
    [...previous.citations, ...previous.acknowledgements].map((signed) => canonicalJson(signed)),
  );
  const signedBefore = (signed: Citation | Acknowledgement) => known.has(canonicalJson(signed));
  return {
    ...record,
    citations: record.citations.map((citation) => {
      if (signedBefore(citation)) return citation;
      if (citation.origin === "hand") return { ...citation, by: actor };
      return citation.confirmedBy === null ? citation : { ...citation, confirmedBy: actor };
    }),
    acknowledgements: record.acknowledgements.map((given) =>
      signedBefore(given) ? given : { ...given, by: actor },
    ),
  };
}
