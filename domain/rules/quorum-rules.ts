import type { BodyKind, Level } from "@/domain/record";

/** How well a rule's wording is known to us. Shown beside the rule wherever it is weaker than a full text read. */
export type Support = "full_text" | "excerpt" | "unverified";

/** A rule on how many must be there, valid from a day to a day (null: open), for bodies of a kind and levels. */
export type QuorumRule = {
  id: string;
  kind: BodyKind;
  levels: readonly Level[];
  from: string | null;
  to: string | null;
  /** At least this part of all in office: threshold = ceil(N × numerator / denominator). */
  fraction: readonly [numerator: number, denominator: number];
  /** Whether the rule stands in a law or charter, in local rules of procedure, or in work rules and practice. */
  basis: "law" | "rules_of_procedure" | "local_rules" | "work_rules_and_practice";
  law: { "zh-CN": string; en: string };
  article: string | null;
  support: Support;
};

const local = ["province", "city", "county", "township"] as const;

/**
 * Quorum of plenary sessions. "以上" takes in the number itself. Before 2022-03-12 the Organic Law named no quorum for
 * local congresses: local rules of procedure did. No clause of the CPPCC charter that could be read names one.
 */
export const quorumRules: readonly QuorumRule[] = [
  {
    id: "congress-local-2022",
    kind: "people_congress",
    levels: local,
    from: "2022-03-12",
    to: null,
    fraction: [2, 3],
    basis: "law",
    law: {
      "zh-CN": "《地方各级人民代表大会和地方各级人民政府组织法》（2022年修正）",
      en: "Organic Law of Local People’s Congresses and Local People’s Governments (2022)",
    },
    article: "14(4)",
    support: "full_text",
  },
  {
    id: "congress-local-before-2022",
    kind: "people_congress",
    levels: local,
    from: null,
    to: "2022-03-11",
    fraction: [2, 3],
    basis: "local_rules",
    law: {
      "zh-CN": "地方人民代表大会议事规则（如贵州1990/1996年第六条、厦门1995/2005年第五条、湖北2005年第五条）",
      en: "local rules of procedure (such as Guizhou 1990/1996 Art 6, Xiamen 1995/2005 Art 5, Hubei 2005 Art 5)",
    },
    article: null,
    support: "excerpt",
  },
  {
    id: "congress-national-1989",
    kind: "people_congress",
    levels: ["national"],
    from: "1989-04-04",
    to: null,
    fraction: [2, 3],
    basis: "rules_of_procedure",
    law: {
      "zh-CN": "《全国人民代表大会议事规则》（1989、2021）",
      en: "Rules of Procedure of the National People’s Congress (1989, 2021)",
    },
    article: "4",
    support: "full_text",
  },
  {
    id: "cppcc-work-rules",
    kind: "cppcc",
    levels: ["national", "province", "city", "county"],
    from: null,
    to: null,
    fraction: [2, 3],
    basis: "work_rules_and_practice",
    law: {
      "zh-CN": "政协全体会议工作规则（2005）与惯例；所见章程各条未载法定人数",
      en: "work rules of the CPPCC plenary (2005) and practice; no clause of the charter that could be read names a quorum",
    },
    article: null,
    support: "excerpt",
  },
];

/**
 * The rule in force for a body of a kind and level on a day; null where none is known.
 *
 * @param day ISO date
 */
export function quorumRuleFor(kind: BodyKind, level: Level, day: string): QuorumRule | null {
  return (
    quorumRules.find(
      (rule) =>
        rule.kind === kind &&
        rule.levels.includes(level) &&
        (rule.from === null || rule.from <= day) &&
        (rule.to === null || day <= rule.to),
    ) ?? null
  );
}
