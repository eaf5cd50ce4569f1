import type { NextRequest } from "next/server";
import { respond } from "@/app/_server/answer";
import { getDatabase } from "@/app/_server/database";
import { feedEntries, feedTitle, mostInCalendar } from "@/app/_server/feeds";
import { filterOf } from "@/app/_server/filter";
import { localeNamed } from "@/app/_server/form";
import { textAnswer } from "@/app/_server/unchanged";
import { recentSessions } from "@/db/queries/recent-sessions";
import { calendarOf } from "@/domain/feeds";

/** Sessions whose days are reported, within the filters of the list, as a calendar to subscribe to. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { filter, mistaken } = filterOf(query);
  if (mistaken) return respond({ ok: false, code: "invalid_input", details: {}, fields: [] });
  const locale = localeNamed(query.lang ?? "");
  const entries = await feedEntries(locale, recentSessions(getDatabase(), filter, mostInCalendar));
  const calendar = calendarOf(await feedTitle(locale, filter), entries);
  return textAnswer(request, calendar, "text/calendar", entries[0]?.updated);
}
