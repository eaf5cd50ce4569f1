import type { Paragraph } from "./clean";

/** [09:16] …, 10:48 快讯：…, or …[03-14 10:05]: the clock time of an entry of a page written while the sitting goes on. */
const before =
  /^\s*[[【（]?(?:\d{1,2}-\d{1,2}\s?)?(?<hour>\d{1,2})[:：](?<minute>\d\d)(?::\d\d)?[\]】）]?\s?[^\d\s]/;
const behind = /[[【（](?:\d{1,2}-\d{1,2}\s?)?(?<hour>\d{1,2})[:：](?<minute>\d\d)(?::\d\d)?[\]】）]\s*$/;
/** So many entries make a log. */
const fewest = 4;

/** Whether a colon stands in [from, to): hardly a paragraph has one at its ends, and a pattern costs more than a look. */
function holdsColon(text: string, from: number, to: number): boolean {
  for (let n = Math.max(0, from); n < to && n < text.length; n++) {
    const unit = text.charCodeAt(n);
    if (unit === 0x3a || unit === 0xff1a) return true;
  }
  return false;
}

/**
 * Paragraphs in the order in which things happened: a live page may print its newest entry first. Entries whose times only
 * fall are turned round; all else stays as it is.
 */
export function inOrderOfTime(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const entries: { n: number; minutes: number }[] = [];
  for (const [n, { text }] of paragraphs.entries()) {
    if (!holdsColon(text, 0, 16) && !holdsColon(text, text.length - 16, text.length)) continue;
    const match = before.exec(text.slice(0, 24)) ?? behind.exec(text.slice(-24));
    if (match !== null)
      entries.push({ n, minutes: Number(match.groups?.hour) * 60 + Number(match.groups?.minute) });
  }
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined || entries.length < fewest) return paragraphs;
  const falls = entries.every(({ minutes }, n) => n === 0 || minutes <= (entries[n - 1]?.minutes ?? minutes));
  // Speech between two entries belongs to the one above it: only a log without such is turned round.
  if (!falls || first.minutes <= last.minutes || last.n - first.n + 1 !== entries.length) return paragraphs;
  return [
    ...paragraphs.slice(0, first.n),
    ...paragraphs.slice(first.n, last.n + 1).reverse(),
    ...paragraphs.slice(last.n + 1),
  ];
}
