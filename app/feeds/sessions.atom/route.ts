import type { NextRequest } from "next/server";
import { respond } from "@/app/_server/answer";
import { getDatabase } from "@/app/_server/database";
import { feedEntries, feedHead, feedId, feedTitle, mostInFeed } from "@/app/_server/feeds";
import { filterOf, queryOf } from "@/app/_server/filter";
import { localeNamed } from "@/app/_server/form";
import { textAnswer } from "@/app/_server/unchanged";
import { recentSessions } from "@/db/queries/recent-sessions";
import { atomFeed } from "@/domain/feeds";
import { localePath } from "@/i18n/path";

/** What was published or corrected last, within the filters of the list of sessions, as an Atom feed. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { filter, mistaken } = filterOf(query);
  if (mistaken) return respond({ ok: false, code: "invalid_input", details: {}, fields: [] });
  const locale = localeNamed(query.lang ?? "");
  const self = `/feeds/sessions.atom${queryOf(filter, locale === "en" ? { lang: "en" } : {})}`;
  const page = localePath(locale, `/sessions${queryOf(filter)}`);
  const entries = await feedEntries(locale, recentSessions(getDatabase(), filter, mostInFeed));
  const head = await feedHead(locale, await feedTitle(locale, filter), self, page);
  return textAnswer(request, atomFeed(head, entries, feedId), "application/atom+xml", entries[0]?.updated);
}
