import { type SessionRecord, valuesOf } from "@/domain/record";
import type { Column } from "./attendance-columns";

/** One reported value of a record with the words or the sources that it rests on. */
export type ValueRow = {
  session: string;
  revision: number;
  path: string;
  value: string | number;
  evidence: string;
};

/** Every value of a revision with its evidence, in the record's order. Several pieces of evidence stand in one cell. */
export function valueRows(session: string, revision: number, record: SessionRecord): ValueRow[] {
  const evidence = new Map<string, string[]>();
  for (const cited of record.citations) {
    const words = cited.origin === "read" ? cited.quote : cited.from;
    evidence.set(cited.path, [...(evidence.get(cited.path) ?? []), words]);
  }
  return valuesOf(record).map(({ path, value }) => ({
    session,
    revision,
    path,
    value,
    evidence: (evidence.get(path) ?? []).join("；"),
  }));
}

/** Columns of the table of a record's values. */
export const valueColumns: readonly Column<ValueRow>[] = [
  {
    key: "session",
    title: { "zh-CN": "会议编号", en: "Session" },
    type: "code",
    unit: "none",
    definition: { "zh-CN": "永久地址中的编号", en: "Identifier in the permanent address" },
    value: (row) => row.session,
  },
  {
    key: "revision",
    title: { "zh-CN": "版本", en: "Revision" },
    type: "text",
    unit: "none",
    definition: { "zh-CN": "数据所出的版本号", en: "Number of the revision the row is from" },
    value: (row) => row.revision,
  },
  {
    key: "path",
    title: { "zh-CN": "项目", en: "Value" },
    type: "code",
    unit: "none",
    definition: { "zh-CN": "该值在记录中的路径", en: "Path of the value within the record" },
    value: (row) => row.path,
  },
  {
    key: "value",
    title: { "zh-CN": "内容", en: "Content" },
    type: "text",
    unit: "none",
    definition: { "zh-CN": "报道给出的值", en: "The value as reported" },
    value: (row) => row.value,
  },
  {
    key: "evidence",
    title: { "zh-CN": "原文或来源", en: "Words or sources" },
    type: "text",
    unit: "none",
    definition: {
      "zh-CN": "来源中的原话；手工录入的则为所据",
      en: "The source’s words; for what was entered by hand, what it was taken from",
    },
    value: (row) => row.evidence,
  },
];
