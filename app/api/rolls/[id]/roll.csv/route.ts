import type { NextRequest } from "next/server";
import { answer, respond } from "@/app/_server/answer";
import { getRoll } from "@/db/queries/rolls";
import { Refusal } from "@/domain/errors";
import { toCsv } from "@/domain/export";
import { rollColumns } from "@/domain/roll";

type Params = { params: Promise<{ id: string }> };

/** A closed roll with its names, for staff and auditors. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { id } = await params;
  const outcome = await answer((ctx) => {
    const roll = getRoll(ctx, id);
    if (roll === null) throw new Refusal("not_found");
    if (roll.head.closed === null) throw new Refusal("roll_not_closed");
    return roll;
  });
  if (!outcome.ok) return respond(outcome);
  const locale = request.nextUrl.searchParams.get("lang") === "en" ? "en" : "zh-CN";
  const { head, lines } = outcome.data;
  const file = `huilu-${head.sessionKey}-roll-${head.number}.csv`;
  return new Response(toCsv(rollColumns(locale, true), lines, locale), {
    headers: {
      ...{ "content-type": "text/csv; charset=utf-8", "cache-control": "no-store" },
      "content-disposition": `attachment; filename="${file}"`,
    },
  });
}
