import type { NextRequest } from "next/server";
import { answer, respond } from "@/app/_server/answer";
import { filterOf } from "@/app/_server/filter";
import { attendanceTable } from "@/db/queries/attendance-export";
import { attendanceColumns, toCsv } from "@/domain/export";

/** The auditor's attendance table as CSV: UTF-8 with BOM, RFC 4180, safe in spreadsheets. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const outcome = await answer((ctx) => attendanceTable(ctx, filterOf(query).filter));
  if (!outcome.ok) return respond(outcome);
  return new Response(toCsv(attendanceColumns, outcome.data, query.lang === "en" ? "en" : "zh-CN"), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="huilu-attendance-${new Date().toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
    },
  });
}
