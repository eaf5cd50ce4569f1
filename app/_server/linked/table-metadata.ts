import "server-only";
import { attendanceColumns, valueColumns } from "@/domain/export";
import { csvwColumns, csvwOf } from "@/domain/linked-formats";
import { textAnswer } from "../unchanged";

/** Tables that have metadata after CSV on the Web, by the last part of their address. */
const tables = {
  "attendance.csv": {
    title: { "zh-CN": "出席表，每行一次全体会议", en: "Attendance, a row a sitting" },
    columns: csvwColumns(attendanceColumns),
  },
  "values.csv": {
    title: { "zh-CN": "一次会议记录的全部值及出处", en: "All values of a session’s record, with evidence" },
    columns: csvwColumns(valueColumns),
  },
} as const;

type Table = keyof typeof tables;

/** The metadata of a table, which lies beside it. */
export function answerMetadata(request: Request, table: Table): Response {
  const metadata = csvwOf({ url: table, ...tables[table] });
  return textAnswer(request, JSON.stringify(metadata), "application/csvm+json");
}

/** Says on a table's answer where its metadata is. */
export function withMetadata(answer: Response, table: Table, folder: string): Response {
  const address = `${folder}/${table}-metadata.json`;
  answer.headers.set("link", `<${address}>; rel="describedby"; type="application/csvm+json"`);
  return answer;
}
