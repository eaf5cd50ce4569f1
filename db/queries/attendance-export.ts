import "server-only";
import { type AttendanceRow, attendanceRow } from "@/domain/export";
import type { Context } from "../context";
import { permit } from "../guard";
import { sittingFacts } from "./attendance";
import type { SessionFilter } from "./session-filter";

/** The auditor's attendance table within a filter. @throws Refusal */
export function attendanceTable(ctx: Context, filter: SessionFilter): AttendanceRow[] {
  permit(ctx, "table.export");
  return sittingFacts(ctx.db, filter).map(attendanceRow);
}
