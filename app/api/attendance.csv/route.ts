import type { NextRequest } from "next/server";
import { respond } from "@/app/_server/answer";
import { getDatabase } from "@/app/_server/database";
import { streamedFile } from "@/app/_server/file-stream";
import { filterOf } from "@/app/_server/filter";
import { withMetadata } from "@/app/_server/linked/table-metadata";
import { textAnswer } from "@/app/_server/unchanged";
import { sittingFacts, sittingFactsInParts } from "@/db/queries/attendance";
import type { SessionFilter } from "@/db/queries/session-filter";
import { sessionStandings } from "@/db/queries/session-standings";
import { attendanceColumns, attendanceRow, csvLines, toCsv } from "@/domain/export";
import type { Locale } from "@/i18n/routing";

const file = "huilu-attendance.csv";

/** Of more sessions the table is made while it is sent, so that nobody else waits for it. */
const mostAtOnce = 2_000;

/** The attendance table of what is published, as CSV, within the same filters as the list of sessions. */
export function GET(request: NextRequest): Response {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { filter, mistaken } = filterOf(query);
  // A scope that is not understood is refused, never widened: a table of everything would pass for the one asked for.
  if (mistaken) return respond({ ok: false, code: "invalid_input", details: {}, fields: [] });
  const language = query.lang === "en" ? "en" : "zh-CN";
  const answer =
    sessionStandings(getDatabase(), filter).length > mostAtOnce
      ? streamedTable(filter, language)
      : textAnswer(request, wholeTable(filter, language), "text/csv", null, file);
  return withMetadata(answer, "attendance.csv", "/api");
}

function wholeTable(filter: SessionFilter, language: Locale): string {
  return toCsv(attendanceColumns, sittingFacts(getDatabase(), filter).map(attendanceRow), language);
}

function streamedTable(filter: SessionFilter, language: Locale): Response {
  const answer = streamedFile({ name: file, mediaType: "text/csv; charset=utf-8", chunks: chunks() });
  answer.headers.set("access-control-allow-origin", "*");
  return answer;

  function* chunks() {
    const encoder = new TextEncoder();
    yield encoder.encode(toCsv(attendanceColumns, [], language));
    for (const facts of sittingFactsInParts(getDatabase(), filter)) {
      yield encoder.encode(csvLines(attendanceColumns, facts.map(attendanceRow)));
    }
  }
}
