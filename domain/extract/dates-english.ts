const names = "(?<name>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}";
const forms = [
  new RegExp(`${names}\\.?\\s?(?<day>\\d{1,2})(?:st|nd|rd|th)?[,，]?\\s?(?<year>20\\d\\d)`),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s?${names}\\.?[,，]?\\s?(?<year>20\\d\\d)`),
];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as English pages print it, Mar 13, 2019 or 13 March 2019, with its place in the line. Null where there is none. */
export function englishDate(
  line: string,
): { year: number; month: number; day: number; at: [number, number] } | null {
  for (const form of forms) {
    const match = form.exec(line);
    const { name = "", day = "", year = "" } = match?.groups ?? {};
    const month = months.indexOf(name.slice(0, 3)) + 1;
    if (match === null || month === 0 || Number(day) < 1 || Number(day) > 31) continue;
    return {
      year: Number(year),
      month,
      day: Number(day),
      at: [match.index, match.index + match[0].length],
    };
  }
  return null;
}
