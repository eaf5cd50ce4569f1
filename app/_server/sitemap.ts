import "server-only";
import { countPeople, peopleAddresses } from "@/db/queries/people";
import { countSessions, sessionAddresses } from "@/db/queries/recent-sessions";
import { regionEntries } from "@/db/queries/regions";
import { pagesPerSitemap, type SitemapPage, sitemapOf } from "@/domain/feeds";
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
  const pages = paths().length + countSessions(getDatabase()) + countPeople(getDatabase());
  return Math.ceil(pages / pagesPerSitemap);
}

/** File `part` of the sitemap, from 1: pages that stand by themselves, regions, then sessions by address, then people. */
export function sitemapPart(part: number): string {
  const db = getDatabase();
  const from = (part - 1) * pagesPerSitemap;
  const others = paths();
  const sessionsBegin = others.length;
  const peopleBegin = sessionsBegin + countSessions(db);
  /** What of this file lies within a stretch of pages that begins at a place: where from, and how many at most. */
  const within = (begin: number): [number, number] => [
    Math.max(0, from - begin),
    Math.min(pagesPerSitemap, Math.max(0, from + pagesPerSitemap - begin)),
  ];
  return sitemapOf([
    ...others.slice(from, from + pagesPerSitemap).map((path) => inBoth(path, null)),
    ...sessionAddresses(db, ...within(sessionsBegin)).map(({ key, changed }) =>
      inBoth(`/sessions/${key}`, changed),
    ),
    ...peopleAddresses(db, ...within(peopleBegin)).map((person) => inBoth(personPath(person), null)),
  ]);
}

function paths(): string[] {
  return [...standing, ...regionEntries(getDatabase()).map(({ code }) => `/regions/${code}`)];
}

function inBoth(path: string, changed: string | null): SitemapPage {
  return { zh: wholeAddress(path), en: wholeAddress(localePath("en", path)), changed };
}
