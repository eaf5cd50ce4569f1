import type { FeedEntry } from "./entry";

/**
 * A calendar (RFC 5545) of sessions, a whole-day event each; those whose day is not reported are left out. Lines are
 * folded at 75 octets, as the standard counts them, and end in CRLF. A correction raises SEQUENCE and keeps UID.
 */
export function calendarOf(name: string, entries: readonly FeedEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Huilu//Sessions//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(eventOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf(entry: FeedEntry): string[] {
  const { firstDay, lastDay } = entry;
  if (firstDay === null || lastDay === null) return [];
  return [
    "BEGIN:VEVENT",
    `UID:${entry.key}@huilu`,
    `DTSTAMP:${moment(entry.updated)}`,
    `LAST-MODIFIED:${moment(entry.updated)}`,
    `SEQUENCE:${entry.revision - 1}`,
    `DTSTART;VALUE=DATE:${compact(firstDay)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(lastDay))}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.summary)}`,
    `URL:${entry.url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const compact = (day: string) => day.replaceAll("-", "");
const moment = (iso: string) => `${new Date(iso).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** DTEND is the first day that the event does not take in. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r?\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, " ");
}

/** Octets of a line, its break not counted (RFC 5545, section 3.1). */
const longestLine = 75;

/** Breaks a long line between characters; each further line begins with a space, which counts. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

/** Bytes of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
