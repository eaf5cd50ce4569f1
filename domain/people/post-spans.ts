/** A post as one session's record gives it; `day` is its last known day, ISO, else the year alone. */
export type DatedPost = { title: string; year: number; day: string | null; session: string };

/** A post with the first and last session at which it is reported; not when it was taken up or given up. */
export type PostSpan = { title: string; first: DatedPost; last: DatedPost; times: number };

/** Posts by their words, each with its span, the one reported last on top. */
export function postSpans(posts: readonly DatedPost[]): PostSpan[] {
  const whenOf = ({ day, year }: DatedPost) => day ?? `${year}`;
  const spans = new Map<string, PostSpan>();
  for (const post of [...posts].sort((a, b) => whenOf(a).localeCompare(whenOf(b)))) {
    const known = spans.get(post.title);
    spans.set(post.title, {
      title: post.title,
      first: known?.first ?? post,
      last: post,
      times: (known?.times ?? 0) + 1,
    });
  }
  return [...spans.values()].sort(
    (a, b) => whenOf(b.last).localeCompare(whenOf(a.last)) || a.title.localeCompare(b.title),
  );
}
