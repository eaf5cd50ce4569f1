import "server-only";
import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { RecentSession } from "@/db/queries/recent-sessions";
import type { SessionFilter } from "@/db/queries/session-filter";
import type { FeedEntry, FeedHead } from "@/domain/feeds";
import { englishSessionName, officialSessionName } from "@/domain/record";
import { regionByCode } from "@/domain/regions";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { wholeAddress } from "./origin";
import { regionGloss } from "./region-words";

/** Entries that a feed holds. */
export const mostInFeed = 50;
/** Events that a calendar holds: more than any one region has. */
export const mostInCalendar = 700;

/** Namespace of our ids, made once; a session's id is a name within it (RFC 9562, version 5), whatever the host. */
const namespace = Buffer.from("6f1d3c0e8a524b7d9a3e5c2b7f4d1e60", "hex");

/** The stable id of a session in feeds. */
export function feedId(key: string): string {
  const hash = createHash("sha1").update(namespace).update(key).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Sessions as feeds tell of them, in a language. */
export async function feedEntries(locale: Locale, sessions: readonly RecentSession[]): Promise<FeedEntry[]> {
  const t = await getTranslations({ locale, namespace: "feeds" });
  return sessions.map((session) => {
    const { main, reason } = session;
    const figures =
      main?.due == null || main.present === null
        ? t("attendanceUnknown")
        : t("attendance", { due: main.due, present: main.present });
    const adopted = t("adopted", { count: session.resolutions.adopted });
    return {
      key: session.key,
      title:
        locale === "en"
          ? englishSessionName({
              ...session,
              regionName: regionGloss(session.regionCode, session.regionName),
            })
          : officialSessionName(session),
      url: wholeAddress(localePath(locale, `/sessions/${session.key}`)),
      summary: [figures, adopted, ...(reason === null ? [] : [t("corrected", { reason })])].join(t("joint")),
      firstDay: session.firstDay,
      lastDay: session.lastDay,
      revision: session.revision,
      published: session.firstPublishedAt,
      updated: session.publishedAt,
    };
  });
}

/** Name of what a feed of sessions follows: the region and body of its filter. */
export async function feedTitle(locale: Locale, { region, body, year }: SessionFilter): Promise<string> {
  const t = await getTranslations({ locale, namespace: "feeds" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const name = region === undefined ? null : (regionByCode(region)?.path.slice(-2).join("") ?? region);
  const parts = [
    name === null ? null : locale === "en" ? regionGloss(region ?? "", name) : name,
    body === undefined ? null : terms(body),
    year === undefined ? null : String(year),
  ].filter((part) => part !== null);
  return t("title", { scope: parts.length === 0 ? t("all") : parts.join(" · ") });
}

/** The head of a feed. @param self path of the feed @param page path of the page that it follows, in its language */
export async function feedHead(locale: Locale, title: string, self: string, page: string): Promise<FeedHead> {
  const site = await getTranslations({ locale, namespace: "site" });
  return {
    title,
    subtitle: site("description"),
    self: wholeAddress(self),
    page: wholeAddress(page),
    language: locale,
    author: site("name"),
  };
}
