import type { Column } from "@/domain/export";
import type { Mark } from "./vocabulary";

type Line = { number: string; name: string; group: string | null; mark: Mark; reason?: string | null };

const markWords: Readonly<Record<Mark, { "zh-CN": string; en: string }>> = {
  present: { "zh-CN": "到", en: "present" },
  late: { "zh-CN": "迟到", en: "late" },
  leave: { "zh-CN": "请假", en: "on leave" },
  absent: { "zh-CN": "缺席", en: "absent" },
};

/**
 * Columns of a closed roll.
 *
 * @param withReasons for staff and auditors; reasons for leave are never the public's
 */
export function rollColumns(
  locale: "zh-CN" | "en",
  withReasons: boolean,
): readonly Pick<Column<Line>, "key" | "title" | "value">[] {
  const columns: Pick<Column<Line>, "key" | "title" | "value">[] = [
    { key: "number", title: { "zh-CN": "编号", en: "Number" }, value: ({ number }) => number },
    { key: "name", title: { "zh-CN": "姓名", en: "Name" }, value: ({ name }) => name },
    {
      key: "group",
      title: { "zh-CN": "代表团或界别", en: "Delegation or sector" },
      value: ({ group }) => group,
    },
    {
      key: "mark",
      title: { "zh-CN": "出席", en: "Attendance" },
      value: ({ mark }) => markWords[mark][locale],
    },
  ];
  if (!withReasons) return columns;
  const title = { "zh-CN": "请假事由", en: "Reason for leave" };
  return [...columns, { key: "reason", title, value: ({ reason }) => reason ?? null }];
}
