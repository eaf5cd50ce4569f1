import type { QuorumVerdict } from "./quorum";

/** How a report's own words about the quorum stand to what the rule gives. */
export type ClaimAgreement = "agrees" | "disagrees" | "not_comparable" | "no_claim";

const denial = /(?:不|未|没有)(?:足|达|符合|到|够)|未能/;
const assertion = /符合|达到|超过|过半|三分之二|有效|合法/;

/** Compares words such as 符合法定人数 with the verdict. What is not understood is never counted as agreement. */
export function claimAgreement(claim: string | null, verdict: QuorumVerdict): ClaimAgreement {
  if (claim === null) return "no_claim";
  if (!verdict.known || verdict.met === null) return "not_comparable";
  if (denial.test(claim)) return verdict.met ? "disagrees" : "agrees";
  if (assertion.test(claim)) return verdict.met ? "agrees" : "disagrees";
  return "not_comparable";
}
