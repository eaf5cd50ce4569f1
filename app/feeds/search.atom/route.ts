import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { respond } from "@/app/_server/answer";
import { getDatabase } from "@/app/_server/database";
import { feedEntries, feedHead, feedId, feedTitle, mostInFeed } from "@/app/_server/feeds";
import { localeNamed } from "@/app/_server/form";
import { searchAddress, searchOf } from "@/app/_server/search";
import { textAnswer } from "@/app/_server/unchanged";
import { recentFound } from "@/db/queries/recent-sessions";
import { atomFeed } from "@/domain/feeds";
import { localePath } from "@/i18n/path";

/** What a search finds, as an Atom feed, those published or corrected last first: a saved search. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const search = searchOf(query);
  if (search.mistaken) return respond({ ok: false, code: "invalid_input", details: {}, fields: [] });
  const locale = localeNamed(query.lang ?? "");
  const address = searchAddress(search);
  const language = locale === "en" ? `${address === "" ? "?" : "&"}lang=en` : "";
  const t = await getTranslations({ locale, namespace: "search" });
  const { body, region, year } = search.filter;
  const scope = await feedTitle(locale, {
    ...(body && { body }),
    ...(region && { region }),
    ...(year && { year }),
  });
  const title = search.typed === "" ? scope : `${scope} · ${t("titleOf", { words: search.typed })}`;
  const self = `/feeds/search.atom${address}${language}`;
  const entries = await feedEntries(locale, recentFound(getDatabase(), search, mostInFeed));
  const head = await feedHead(locale, title, self, localePath(locale, `/search${address}`));
  return textAnswer(request, atomFeed(head, entries, feedId), "application/atom+xml", entries[0]?.updated);
}
