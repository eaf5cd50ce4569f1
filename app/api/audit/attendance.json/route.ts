import type { NextRequest } from "next/server";
import { respond } from "@/app/_server/answer";
import { attendanceColumns, toObjects } from "@/domain/export";
import { auditTable, downloadHeaders } from "../audit-table";

/** The auditor's attendance table as JSON, with its scope and the definitions of its columns. */
export async function GET(request: NextRequest): Promise<Response> {
  const outcome = await auditTable(request);
  if (!outcome.ok) return respond(outcome);
  const columns = attendanceColumns.map(({ key, title, type, unit, definition }) => ({
    key,
    title,
    type,
    unit,
    definition,
  }));
  return Response.json(
    { scope: outcome.data.filter, columns, rows: toObjects(attendanceColumns, outcome.data.rows) },
    { headers: downloadHeaders("json") },
  );
}
