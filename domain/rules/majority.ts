import { type Attendance, type BodyKind, type Level, levels, type Votes } from "@/domain/record";
import { type Base, baseOf } from "./base";
import type { Support } from "./quorum-rules";

/** A rule on how many votes pass a text, as dated data. */
export type MajorityRule = {
  id: string;
  kind: BodyKind;
  levels: readonly Level[];
  from: string | null;
  to: string | null;
  law: { "zh-CN": string; en: string };
  article: string | null;
  support: Support;
};

const local: readonly Level[] = levels.filter((level) => level !== "national");

/**
 * More than half of all in office: exactly half fails, and those present are never the base. Constitutional amendments,
 * which need two thirds, are apart.
 */
export const majorityRules: readonly MajorityRule[] = [
  {
    id: "congress-majority-2022",
    kind: "people_congress",
    levels: local,
    from: "2022-03-12",
    to: null,
    law: {
      "zh-CN": "《地方组织法》（2022年修正）",
      en: "Organic Law of Local Congresses and Governments (2022)",
    },
    article: "25",
    support: "full_text",
  },
  {
    id: "congress-majority-2015",
    kind: "people_congress",
    levels: local,
    from: "2015-08-29",
    to: "2022-03-11",
    law: {
      "zh-CN": "《地方组织法》（2015年修正）",
      en: "Organic Law of Local Congresses and Governments (2015)",
    },
    article: "20",
    support: "excerpt",
  },
  {
    id: "congress-majority-2004",
    kind: "people_congress",
    levels: local,
    from: null,
    to: "2015-08-28",
    law: {
      "zh-CN": "《地方组织法》（2004年修正）",
      en: "Organic Law of Local Congresses and Governments (2004)",
    },
    article: "20",
    support: "unverified",
  },
  {
    id: "npc-majority",
    kind: "people_congress",
    levels: ["national"],
    from: null,
    to: null,
    law: {
      "zh-CN": "《全国人民代表大会议事规则》",
      en: "Rules of Procedure of the National People’s Congress",
    },
    article: "59",
    support: "full_text",
  },
  {
    id: "cppcc-majority",
    kind: "cppcc",
    levels: levels.filter((level) => level !== "township"),
    from: null,
    to: null,
    law: { "zh-CN": "政协章程与惯例（条号未核）", en: "CPPCC charter and practice (article not verified)" },
    article: null,
    support: "excerpt",
  },
];

/** How a vote stands to what the rule needs; or why that cannot be said. */
export type MajorityVerdict =
  | {
      known: true;
      rule: MajorityRule;
      base: Base;
      needed: number;
      votesFor: number;
      margin: number;
      passes: boolean;
    }
  | { known: false; reason: "no_rule" | "base_not_reported" | "votes_not_reported" };

/** The rule that holds for a body on a day, or where only the year is known, at the end of it; null where none is known. */
export function majorityRuleOn(question: {
  kind: BodyKind;
  level: Level;
  date: string | null;
  year: number;
}): MajorityRule | null {
  const day = question.date ?? `${question.year}-12-31`;
  const rule = majorityRules.find(
    ({ kind, levels, from, to }) =>
      kind === question.kind &&
      levels.includes(question.level) &&
      (from === null || from <= day) &&
      (to === null || day <= to),
  );
  return rule ?? null;
}

/** @returns needed = floor(base / 2) + 1 */
export function majorityVerdict(question: {
  kind: BodyKind;
  level: Level;
  date: string | null;
  year: number;
  attendance: Pick<Attendance, "inOffice" | "due">;
  votes: Votes | null;
}): MajorityVerdict {
  const rule = majorityRuleOn(question);
  if (rule === null) return { known: false, reason: "no_rule" };
  const votesFor = question.votes?.for ?? null;
  if (votesFor === null) return { known: false, reason: "votes_not_reported" };
  const base = baseOf(question.attendance);
  if (base === null) return { known: false, reason: "base_not_reported" };
  const needed = majorityThreshold(base.count);
  return { known: true, rule, base, needed, votesFor, margin: votesFor - needed, passes: votesFor >= needed };
}

/** The least number that is more than half of a count. */
export function majorityThreshold(count: number): number {
  return Math.floor(count / 2) + 1;
}
