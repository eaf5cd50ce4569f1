import type { QuorumVerdict } from "./quorum";

/** How a report's own words about the quorum stand to what the rule gives. */
export type ClaimAgreement = "agrees" | "disagrees" | "not_comparable" | "no_claim";

const denial = /(?:不|未|没有|沒有)(?:足|达|達|符合|到|够|夠|满|滿|超过|超過)|未能/;
const assertion = /符合|达到|達到|超过|超過|三分之二|2\/3|有效|合法/;
/** More than half is another measure than the rule's two thirds: such words can be true where the rule is not met. */
const otherMeasure = /过半|過半|半数|半數|二分之一|多数|多數/;

/**
 * Compares words such as 符合法定人数 with the verdict, in simplified or traditional characters. What is not understood,
 * or measures something else than the rule, is never counted as agreement.
 */
export function claimAgreement(claim: string | null, verdict: QuorumVerdict): ClaimAgreement {
  if (claim === null) return "no_claim";
  const words = claim.normalize("NFKC").replace(/\s/g, "");
  if (!verdict.known || verdict.met === null || otherMeasure.test(words)) return "not_comparable";
  if (denial.test(words)) return verdict.met ? "disagrees" : "agrees";
  if (assertion.test(words)) return verdict.met ? "agrees" : "disagrees";
  return "not_comparable";
}
