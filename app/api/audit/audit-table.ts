import type { NextRequest } from "next/server";
import { answer } from "@/app/_server/answer";
import { filterOf } from "@/app/_server/filter";
import { attendanceTable } from "@/db/queries/attendance-export";
import type { SessionFilter } from "@/db/queries/session-filter";
import { type Outcome, Refusal } from "@/domain/errors";
import type { AttendanceRow } from "@/domain/export";

/** The auditor's table within the scope of an address; a scope that is not understood is refused, never widened. */
export function auditTable(
  request: NextRequest,
): Promise<Outcome<{ filter: SessionFilter; rows: AttendanceRow[] }>> {
  const { filter, mistaken } = filterOf(Object.fromEntries(request.nextUrl.searchParams));
  return answer((ctx) => {
    const rows = attendanceTable(ctx, filter);
    if (mistaken) throw new Refusal("invalid_input");
    return { filter, rows };
  });
}

/** Headers of a download that nobody between server and reader may keep. */
export function downloadHeaders(ending: "csv" | "json"): Record<string, string> {
  const day = new Date().toISOString().slice(0, 10);
  return {
    "content-disposition": `attachment; filename="huilu-attendance-${day}.${ending}"`,
    "cache-control": "no-store",
  };
}
