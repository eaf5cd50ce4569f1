import { attendanceRules } from "./attendance";
import { decisionRules } from "./decisions";
import { identityRules } from "./identity";
import type { Rule } from "./rule";
import { speechRules } from "./speeches";

export type { Rule } from "./rule";

/** Every rule by which a value may have been read. */
export const rules: readonly Rule[] = [
  ...identityRules,
  ...attendanceRules,
  ...decisionRules,
  ...speechRules,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** What a rule means, in words for people; null for ids of older readings that are not in the book any more. */
export function ruleMeaning(id: string): Rule["meaning"] | null {
  return byId.get(id)?.meaning ?? null;
}
