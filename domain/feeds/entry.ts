/** A published session as feeds and calendars tell of it. Moments are ISO 8601 in UTC, days are ISO dates. */
export type FeedEntry = {
  /** Address of the session; the same whatever its revision. */
  key: string;
  title: string;
  /** Whole address of its page. */
  url: string;
  /** Its figures in one sentence, and why it was corrected. */
  summary: string;
  firstDay: string | null;
  lastDay: string | null;
  /** Number of the latest revision, from 1. */
  revision: number;
  published: string;
  updated: string;
};

/** What a feed is about. */
export type FeedHead = {
  title: string;
  subtitle: string;
  /** Whole address of the feed itself. */
  self: string;
  /** Whole address of the page that it follows. */
  page: string;
  language: string;
  author: string;
};
