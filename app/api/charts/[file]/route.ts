import type { NextRequest } from "next/server";
import { chartCsv, chartSvg } from "@/app/_charts/chart-file";
import { charts, isChartId } from "@/app/_charts/registry";
import { chartWords } from "@/app/_charts/words";
import { respond } from "@/app/_server/answer";
import { dashboardFilterOf } from "@/app/_server/dashboard-query";

type Props = { params: Promise<{ file: string }> };

const types = { csv: "text/csv; charset=utf-8", svg: "image/svg+xml; charset=utf-8" } as const;

/** A dashboard's chart as a file: `NAME.csv` is the table behind it, `NAME.svg` the drawing, under the page's filters. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const [name = "", form = ""] = (await params).file.split(".");
  if (!isChartId(name) || (form !== "csv" && form !== "svg"))
    return respond({ ok: false, code: "not_found", details: {}, fields: [] });
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { filter, mistaken } = dashboardFilterOf(query);
  // A scope that is not understood is refused, never widened.
  if (mistaken) return respond({ ok: false, code: "invalid_input", details: {}, fields: [] });
  const locale = query.lang === "en" ? "en" : "zh-CN";
  const chart = await charts[name](locale, filter);
  const basis = (await chartWords(locale)).t("basis", { sessions: chart.sessions });
  const body = form === "csv" ? chartCsv(chart, locale) : await chartSvg(chart, `会录 Huilu · ${basis}`);
  if (body === null) return respond({ ok: false, code: "not_found", details: {}, fields: [] });
  return new Response(body, {
    headers: {
      "content-type": types[form],
      "content-disposition": `attachment; filename="huilu-${name}.${form}"`,
      "cache-control": "public, max-age=0, must-revalidate",
    },
  });
}
