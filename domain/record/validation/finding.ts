/**
 * Codes of everything that the rules of a record can find, with their weights: an error cannot be published; a
 * "confirm" needs a person's reason; a note is only shown. Texts: `messages/<language>/findings.json`.
 */
export const findingWeights = {
  identity_missing: "error",
  no_sitting: "error",
  unknown_sitting: "error",
  duplicate_id: "error",
  duplicate_sitting: "error",
  present_exceeds_due: "error",
  parts_exceed_due: "error",
  absent_exceeds_due: "error",
  due_exceeds_in_office: "error",
  present_exceeds_in_office: "error",
  closing_before_opening: "error",
  votes_exceed_present: "error",
  votes_exceed_due: "error",
  votes_exceed_in_office: "error",
  unconfirmed_value: "error",
  evidence_missing: "error",
  quote_mismatch: "error",
  unknown_source: "error",
  source_text_missing: "error",
  sources_disagree: "error",
  empty_record: "error",
  standing_committee: "error",
  session_already_published: "error",
  correction_changes_identity: "error",
  correction_outdated: "error",
  value_not_in_quote: "confirm",
  parts_differ: "confirm",
  unusual_fall: "confirm",
  customary_missing: "confirm",
  term_year_mismatch: "confirm",
  year_differs_from_date: "confirm",
  duplicate_resolution: "confirm",
  claim_disagrees: "confirm",
  quorum_not_met: "confirm",
  adopted_without_majority: "confirm",
  elected_without_majority: "confirm",
  due_stands_for_in_office: "note",
  attendance_not_reported: "note",
  votes_not_reported: "note",
  date_unknown: "note",
  unusual_month: "note",
  claim_not_reported: "note",
} as const;

export type FindingCode = keyof typeof findingWeights;
export type FindingWeight = "error" | "confirm" | "note";

/** Codes that ask a person for a reason. */
export type AskedCode = {
  [Code in FindingCode]: (typeof findingWeights)[Code] extends "confirm" ? Code : never;
}[FindingCode];

/** Whether a code is one of those that ask for a reason; older records may carry others. */
export function isAsked(code: string): code is AskedCode {
  return Object.entries(findingWeights).some(([known, weight]) => known === code && weight === "confirm");
}

/** Something a rule found. `path` names the value as citations do; `params` are the facts that the text names. */
export type Finding = {
  code: FindingCode;
  weight: FindingWeight;
  path: string;
  params: Record<string, string | number>;
};

/** A finding with the weight of its code. */
export function finding(code: FindingCode, path: string, params: Finding["params"] = {}): Finding {
  return { code, weight: findingWeights[code], path, params };
}
