import { z } from "zod";
import { mainSittingOf, sittingKinds } from "@/domain/record";
import { attendanceFields, attendanceValues } from "./attendance";
import { about } from "./describe";
import { evidenceAt, evidenceField, ofSession, path, sessionFields, words } from "./field-shapes";
import type { Published } from "./state";

export const sittingSchema = z.strictObject({
  ...ofSession,
  sitting: about(z.string(), "在本次会议中的编号", "Id within the session"),
  kind: about(
    z.enum(sittingKinds).nullable(),
    "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕",
    "preparatory, opening, plenary or closing",
  ),
  ordinal: about(z.int().nullable(), "第几次全体会议", "Number of the plenary meeting, where it has one"),
  date: words("日期", "Day"),
  ...attendanceFields,
  stands: about(
    z.boolean(),
    "其出席情况是否代表本次会议",
    "Whether its attendance stands for the session in lists and comparisons",
  ),
  page: path("网页地址", "Path of its page"),
  evidence: evidenceField,
});

export function sittingsOf({ record, ...state }: Published): z.infer<typeof sittingSchema>[] {
  const main = mainSittingOf(record.sittings);
  return record.sittings.map((sitting) => ({
    ...sessionFields(state, sitting.id),
    sitting: sitting.id,
    kind: sitting.kind,
    ordinal: sitting.ordinal,
    date: sitting.date,
    ...attendanceValues(state.identity, sitting),
    stands: sitting.id === main?.id,
    page: `/sessions/${state.key}`,
    evidence: evidenceAt(record, `sittings/${sitting.id}`),
  }));
}
