import type { NextRequest } from "next/server";
import { getDatabase } from "@/app/_server/database";
import { textAnswer } from "@/app/_server/unchanged";
import { getPublishedRoll } from "@/db/queries/public-rolls";
import { toCsv } from "@/domain/export";
import { rollColumns } from "@/domain/roll";
import { goneOr404 } from "../../withdrawn";

type Params = { params: Promise<{ key: string; number: string }> };

/** A published roll as CSV; why its record no longer stands, where it is withdrawn. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { key, number } = await params;
  const roll = /^[1-9]\d{0,3}$/.test(number) ? getPublishedRoll(getDatabase(), key, Number(number)) : null;
  if (roll === null) return goneOr404(key);
  const locale = request.nextUrl.searchParams.get("lang") === "en" ? "en" : "zh-CN";
  const table = toCsv(rollColumns(locale, false), roll.lines, locale);
  return textAnswer(request, table, "text/csv", roll.publishedAt, `huilu-${key}-roll-${number}.csv`);
}
