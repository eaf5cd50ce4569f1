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
export const valueColumns: readonly Pick<Column<ValueRow>, "key" | "title" | "value">[] = [
  { key: "session", title: { "zh-CN": "会议编号", en: "Session" }, value: (row) => row.session },
  { key: "revision", title: { "zh-CN": "版本", en: "Revision" }, value: (row) => row.revision },
  { key: "path", title: { "zh-CN": "项目", en: "Value" }, value: (row) => row.path },
  { key: "value", title: { "zh-CN": "内容", en: "Content" }, value: (row) => row.value },
  { key: "evidence", title: { "zh-CN": "原文或来源", en: "Words or sources" }, value: (row) => row.evidence },
];
