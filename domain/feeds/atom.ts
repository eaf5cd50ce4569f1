import { Feed } from "feed";
import type { FeedEntry, FeedHead } from "./entry";

/**
 * An Atom feed (RFC 4287), newest change first. Its moment is that of its newest entry, so that an unchanged feed is
 * the same to the byte; a feed without entries is as old as the calendar.
 *
 * @param idOf a session's stable id, an IRI
 */
export function atomFeed(
  head: FeedHead,
  entries: readonly FeedEntry[],
  idOf: (key: string) => string,
): string {
  const [newest = "1970-01-01T00:00:00Z"] = entries
    .map(({ updated }) => updated)
    .sort()
    .reverse();
  const feed = new Feed({
    id: head.self,
    title: clean(head.title),
    description: clean(head.subtitle),
    link: head.page,
    feedLinks: { atom: head.self },
    language: head.language,
    updated: new Date(newest),
    generator: false,
    author: { name: head.author },
  });
  for (const entry of entries) {
    feed.addItem({
      id: idOf(entry.key),
      title: clean(entry.title),
      link: entry.url,
      description: clean(entry.summary),
      published: new Date(entry.published),
      date: new Date(entry.updated),
      author: [{ name: head.author }],
    });
  }
  return feed.atom1();
}

/** XML has no way to write most control characters. */
function clean(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n]/gu, " ");
}
