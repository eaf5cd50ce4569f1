/** What a reader cites: one revision of one session's record, whose address and content stay as they are for good. */
export type Cited = {
  /** Name of the site and of the session, in the reader's language. */
  site: string;
  title: string;
  /** The session's address (`141102-congress-7-4`), for a key. */
  key: string;
  revision: { number: number /** ISO, UTC. */; publishedAt: string };
  /** Address of the revision's page. */
  url: string;
};

/**
 * A reference in the form of GB/T 7714-2015, for an electronic resource ([DB/OL], section 8.8). The standard wants the
 * day of reading: it is left to the reader, for a page is the same on any day. The words are in the language of the title.
 *
 * @param words `edition` as it follows the title, and what stands for the day of reading
 */
export function citeGbt(
  { site, title, revision, url }: Cited,
  { edition, dayOfReading }: { edition: string; dayOfReading: string },
): string {
  const day = revision.publishedAt.slice(0, 10);
  return `${site}. ${title}${edition}[DB/OL]. (${day})[${dayOfReading}]. ${url}.`;
}

/** A reference after APA (7th edition, 10.15). No retrieval date: it is for content that changes, a revision does not. */
export function citeApa({ site, title, revision, url }: Cited): string {
  const [year, month, day] = revision.publishedAt.slice(0, 10).split("-").map(Number);
  const name = months[(month ?? 1) - 1] ?? "";
  return `${site}. (${year}, ${name} ${day}). ${title} (Revision ${revision.number}) [Data set]. ${url}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A BibTeX entry. Characters that TeX takes for commands are escaped. */
export function citeBibtex({ site, title, key, revision, url }: Cited): string {
  const [year, month] = revision.publishedAt.split("-");
  return [
    `@misc{huilu-${key}-r${revision.number},`,
    `  author       = {{${tex(site)}}},`,
    `  title        = {{${tex(title)}}},`,
    `  year         = {${year}},`,
    `  month        = {${Number(month)}},`,
    `  howpublished = {\\url{${url}}},`,
    `  note         = {Revision ${revision.number}}`,
    "}",
  ].join("\n");
}

function tex(words: string): string {
  return words.replace(/[\\{}]/g, "").replace(/[&%$#_~^]/g, (character) => `\\${character}`);
}
