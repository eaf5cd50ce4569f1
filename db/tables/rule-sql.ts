import "server-only";
import { majorityRules, quorumRules } from "@/domain/rules";
import { quoted, quotedList } from "./column-sql";

/*
 * The rules of quorum and majority as SQL, made from the same dated data that `domain/rules` decides by.
 */

/** The number that a rule is taken of, and which it is: all in office, or where only that is reported, the number due. */
export const baseCountSql = (row: string) =>
  `case when ${row}.in_office > 0 then ${row}.in_office when ${row}.due > 0 then ${row}.due end`;
export const baseSql = (row: string) =>
  `case when ${row}.in_office > 0 then 'in_office' when ${row}.due > 0 then 'due' end`;

type Dated = {
  kind: string;
  levels: readonly string[];
  from: string | null;
  to: string | null;
};

const holds = ({ kind, levels, from, to }: Dated, day: string) =>
  [
    `b.kind = ${quoted(kind)} and r.level in (${quotedList(levels)})`,
    ...(from === null ? [] : [`${day} >= ${quoted(from)}`]),
    ...(to === null ? [] : [`${day} <= ${quoted(to)}`]),
  ].join(" and ");

const firstThatHolds = <Rule extends Dated>(
  rules: readonly Rule[],
  day: string,
  value: (rule: Rule) => string,
) => `case ${rules.map((rule) => `when ${holds(rule, day)} then ${value(rule)}`).join(" ")} end`;

const idOf = ({ id }: { id: string }) => quoted(id);

/** Id of the quorum rule of a sitting; null where the day decides and is not known. */
export function quorumRuleSql(date: string): string {
  const onYearsDay = (day: string) => firstThatHolds(quorumRules, `s.year || ${quoted(day)}`, idOf);
  return `case when ${date} is not null then ${firstThatHolds(quorumRules, date, idOf)}
    when ${onYearsDay("-01-01")} is ${onYearsDay("-12-31")} then ${onYearsDay("-12-31")} end`;
}

/** Least number that satisfies a quorum rule. @param rule SQL of its id, `base` of the number it is taken of */
export function thresholdSql(rule: string, base: string): string {
  const cases = quorumRules.map(
    ({ id, fraction: [part, of] }) => `when ${quoted(id)} then ((${base}) * ${part} + ${of - 1}) / ${of}`,
  );
  return `case ${rule} ${cases.join(" ")} end`;
}

/** Id of the majority rule on a day. */
export function majorityRuleSql(date: string): string {
  return firstThatHolds(majorityRules, `coalesce(${date}, s.year || '-12-31')`, idOf);
}
