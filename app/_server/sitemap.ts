import "server-only";
import { sessionAddresses } from "@/db/queries/recent-sessions";
import { type SitemapPage, sessionsPerSitemap, sitemapOf } from "@/domain/feeds";
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
];

/** File `part` of the sitemap, from 1: sessions by address; the first also has the pages that stand by themselves. */
export function sitemapPart(part: number): string {
  const sessions = sessionAddresses(getDatabase(), (part - 1) * sessionsPerSitemap, sessionsPerSitemap);
  return sitemapOf([
    ...(part === 1 ? standing.map((path) => inBoth(path, null)) : []),
    ...sessions.map(({ key, changed }) => inBoth(`/sessions/${key}`, changed)),
  ]);
}

function inBoth(path: string, changed: string | null): SitemapPage {
  return { zh: wholeAddress(path), en: wholeAddress(localePath("en", path)), changed };
}
