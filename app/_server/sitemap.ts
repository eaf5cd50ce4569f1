import "server-only";
import { countPeople, peopleAddresses } from "@/db/queries/people";
import { countSessions, sessionAddresses } from "@/db/queries/recent-sessions";
import { regionEntries } from "@/db/queries/regions";
import { type SitemapPage, sessionsPerSitemap, sitemapOf } from "@/domain/feeds";
import { personPath } from "@/domain/people";
import { localePath } from "@/i18n/path";
import { getDatabase } from "./database";
import { wholeAddress } from "./origin";

/** Pages that do not hang from one session. */
const standing = [
  "/",
  "/sessions",
  "/search",
  "/compare",
  "/attendance",
  "/resolutions",
  "/directives",
  "/regions",
  "/people",
  "/method",
  "/ledger",
  "/open-data",
];

/** How many files the sitemap has, at least one. */
export function sitemapParts(): number {
  const pages = countSessions(getDatabase()) + countPeople(getDatabase());
  return Math.max(1, Math.ceil(pages / sessionsPerSitemap));
}

/**
 * File `part` of the sitemap, from 1: sessions by address, and after the last of them people. The first also has the
 * pages that stand by themselves and those of regions.
 */
export function sitemapPart(part: number): string {
  const db = getDatabase();
  const from = (part - 1) * sessionsPerSitemap;
  const sessions = sessionAddresses(db, from, sessionsPerSitemap);
  const left = sessionsPerSitemap - sessions.length;
  const people = left === 0 ? [] : peopleAddresses(db, Math.max(0, from - countSessions(db)), left);
  return sitemapOf([
    ...(part === 1 ? [...standing, ...regionPaths()].map((path) => inBoth(path, null)) : []),
    ...sessions.map(({ key, changed }) => inBoth(`/sessions/${key}`, changed)),
    ...people.map((person) => inBoth(personPath(person), null)),
  ]);
}

function regionPaths(): string[] {
  return regionEntries(getDatabase(), null).map(({ code }) => `/regions/${code}`);
}

function inBoth(path: string, changed: string | null): SitemapPage {
  return { zh: wholeAddress(path), en: wholeAddress(localePath("en", path)), changed };
}
