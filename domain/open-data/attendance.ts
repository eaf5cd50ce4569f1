import { z } from "zod";
import type { Attendance, SessionIdentity, Sitting } from "@/domain/record";
import { attendanceRate, claimAgreement, quorumVerdict } from "@/domain/rules";
import { about } from "./describe";
import { persons, words } from "./field-shapes";

/** Figures of a sitting and what the rules give for them; what is not reported or cannot be said is null. */
export const attendanceFields = {
  in_office: persons("全体：实有代表或委员总数", "All deputies or members in office"),
  due: persons("应出席", "Due, as reported"),
  present: persons("实到；列席、特邀不计", "Present, as reported; observers and guests are not counted"),
  absent: persons("请假或缺席", "On leave or absent, as reported"),
  rate: about(
    z.number().nullable(),
    "出席率：实到除以应出席，百分数，两位小数",
    "Present in percent of due, two decimals",
  ),
  threshold: persons("法定人数：按规则所需的最少人数", "Quorum: least number that satisfies the rule"),
  margin: about(z.int().nullable(), "实到减法定人数", "Present minus quorum"),
  quorum_met: about(
    z.boolean().nullable(),
    "实到是否不少于法定人数",
    "Whether present is at least the quorum",
  ),
  base: about(
    z.enum(["in_office", "due"]).nullable(),
    "基数：in_office 全体；due 以应出席代替",
    "Base of the rule: in_office, or due standing in for it",
  ),
  rule: words("规则编号，见方法页", "Id of the rule; see the method page"),
  quorum_claim: words("报道关于人数的原话", "The report’s own words about the quorum"),
  claim_agreement: about(
    z.enum(["agrees", "disagrees", "not_comparable", "no_claim"]),
    "原话与规则结果是否一致",
    "Whether those words agree with the rule",
  ),
};

/** Derives the fields from a sitting's figures. */
export function attendanceValues(
  { kind, level, year }: Pick<SessionIdentity, "kind" | "level" | "year">,
  { date, attendance }: Pick<Sitting, "date"> & { attendance: Attendance },
) {
  const verdict = quorumVerdict({ kind, level, year, date, attendance });
  const rate = attendanceRate(attendance);
  return {
    in_office: attendance.inOffice,
    due: attendance.due,
    present: attendance.present,
    absent: attendance.absent,
    rate: rate === null ? null : Math.round(100 * rate) / 100,
    threshold: verdict.known ? verdict.threshold : null,
    margin: verdict.known ? verdict.margin : null,
    quorum_met: verdict.known ? verdict.met : null,
    base: verdict.known ? verdict.base.kind : null,
    rule: verdict.rule?.id ?? null,
    quorum_claim: attendance.quorumClaim,
    claim_agreement: claimAgreement(attendance.quorumClaim, verdict),
  };
}
