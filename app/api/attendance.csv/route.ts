import type { NextRequest } from "next/server";
import { respond } from "@/app/_server/answer";
import { getDatabase } from "@/app/_server/database";
import { filterOf } from "@/app/_server/filter";
import { withMetadata } from "@/app/_server/linked/table-metadata";
import { textAnswer } from "@/app/_server/unchanged";
import { sittingFacts } from "@/db/queries/attendance";
import { attendanceColumns, attendanceRow, toCsv } from "@/domain/export";

/** The attendance table of what is published, as CSV, within the same filters as the list of sessions. */
export function GET(request: NextRequest): Response {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { filter, mistaken } = filterOf(query);
  // A scope that is not understood is refused, never widened: a table of everything would pass for the one asked for.
  if (mistaken) return respond({ ok: false, code: "invalid_input", details: {}, fields: [] });
  const rows = sittingFacts(getDatabase(), filter).map(attendanceRow);
  const table = toCsv(attendanceColumns, rows, query.lang === "en" ? "en" : "zh-CN");
  const answer = textAnswer(request, table, "text/csv", null, "huilu-attendance.csv");
  return withMetadata(answer, "attendance.csv", "/api");
}
