import type { NextRequest } from "next/server";
import { z } from "zod";
import { getDatabase } from "@/app/_server/database";
import { withMetadata } from "@/app/_server/linked/table-metadata";
import { textAnswer } from "@/app/_server/unchanged";
import { goneOr404 } from "@/app/api/sessions/[key]/withdrawn";
import { getSession } from "@/db/queries/session";
import { toCsv, valueColumns, valueRows } from "@/domain/export";

const revisionSchema = z.coerce.number().int().min(1).max(100_000).optional();

/** Every value of a published record with its evidence, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const revision = revisionSchema.safeParse(searchParams.get("revision") ?? undefined);
  const { key } = await params;
  const view = revision.success ? getSession(getDatabase(), key, revision.data) : null;
  if (view === null) return goneOr404(key);
  const rows = valueRows(view.key, view.revision.number, view.record);
  const table = toCsv(valueColumns, rows, searchParams.get("lang") === "en" ? "en" : "zh-CN");
  const file = `huilu-${view.key}-r${view.revision.number}.csv`;
  const answer = textAnswer(request, table, "text/csv", view.revision.publishedAt, file);
  return withMetadata(answer, "values.csv", `/api/sessions/${view.key}`);
}
