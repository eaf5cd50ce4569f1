import type { NextRequest } from "next/server";
import { answer, respond } from "@/app/_server/answer";
import { filterOf, queryOf } from "@/app/_server/filter";
import { attendanceTable } from "@/db/queries/attendance-export";
import { attendanceColumns, toObjects } from "@/domain/export";

/** The auditor's attendance table as JSON, with its scope and the definitions of its columns. */
export async function GET(request: NextRequest): Promise<Response> {
  const { filter } = filterOf(Object.fromEntries(request.nextUrl.searchParams));
  const outcome = await answer((ctx) => attendanceTable(ctx, filter));
  if (!outcome.ok) return respond(outcome);
  const columns = attendanceColumns.map(({ key, title, unit, definition }) => ({
    key,
    title,
    unit,
    definition,
  }));
  return Response.json(
    { scope: queryOf(filter), columns, rows: toObjects(attendanceColumns, outcome.data) },
    {
      headers: {
        "content-disposition": `attachment; filename="huilu-attendance-${new Date().toISOString().slice(0, 10)}.json"`,
        "cache-control": "no-store",
      },
    },
  );
}
