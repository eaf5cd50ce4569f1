import type { NextRequest } from "next/server";
import { respond } from "@/app/_server/answer";
import { attendanceColumns, toCsv } from "@/domain/export";
import { auditTable, downloadHeaders } from "../audit-table";

/** The auditor's attendance table as CSV: UTF-8 with BOM, RFC 4180, safe in spreadsheets. */
export async function GET(request: NextRequest): Promise<Response> {
  const outcome = await auditTable(request);
  if (!outcome.ok) return respond(outcome);
  const locale = request.nextUrl.searchParams.get("lang") === "en" ? "en" : "zh-CN";
  return new Response(toCsv(attendanceColumns, outcome.data.rows, locale), {
    headers: { "content-type": "text/csv; charset=utf-8", ...downloadHeaders("csv") },
  });
}
