import type { Attendance, BodyKind, Level } from "@/domain/record";
import { type Base, baseOf } from "./base";
import { type QuorumRule, quorumRuleFor } from "./quorum-rules";

/** What is asked: a body, the day or at least the year, and the reported figures. */
export type QuorumQuestion = {
  kind: BodyKind;
  level: Level;
  date: string | null;
  year: number;
  attendance: Pick<Attendance, "inOffice" | "due" | "present">;
};

/** Threshold and how the reported attendance stands to it; or what is missing to say so. */
export type QuorumVerdict =
  | {
      known: true;
      rule: QuorumRule;
      base: Base;
      /** Least number of persons that satisfies the rule. */
      threshold: number;
      /** Persons present; null where not reported, and then `margin` and `met` are null too. */
      present: number | null;
      /** Persons above (below, if negative) the threshold. */
      margin: number | null;
      met: boolean | null;
    }
  | { known: false; reason: "no_rule" | "date_needed" | "base_not_reported"; rule: QuorumRule | null };

/**
 * Compares a sitting's attendance with the quorum rule of its body, level and day.
 *
 * @example quorumVerdict of 194 due, 180 present at a county congress in 2023: threshold 130, margin 50, met
 */
export function quorumVerdict({ kind, level, date, year, attendance }: QuorumQuestion): QuorumVerdict {
  const rule = quorumRuleFor(kind, level, date ?? `${year}-12-31`);
  // The rule changed within 2022: a session of that year without a date is under neither for certain.
  if (date === null && rule !== quorumRuleFor(kind, level, `${year}-01-01`))
    return { known: false, reason: "date_needed", rule: null };
  if (rule === null) return { known: false, reason: "no_rule", rule: null };
  const base = baseOf(attendance);
  if (base === null) return { known: false, reason: "base_not_reported", rule };
  const threshold = thresholdOf(base.count, rule.fraction);
  const { present } = attendance;
  const margin = present === null ? null : present - threshold;
  return { known: true, rule, base, threshold, present, margin, met: margin === null ? null : margin >= 0 };
}

/** Least whole number that is at least the given part of `count`, in whole-number arithmetic. */
export function thresholdOf(count: number, [numerator, denominator]: readonly [number, number]): number {
  return Math.floor((count * numerator + denominator - 1) / denominator);
}
