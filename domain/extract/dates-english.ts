import { parseNumeral } from "@/domain/record";

const names = "(?<name>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}";
const forms = [
  new RegExp(`${names}\\.?\\s?(?<day>\\d{1,2})(?:st|nd|rd|th)?[,，]?\\s?(?<year>20\\d\\d)`),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s?${names}\\.?[,，]?\\s?(?<year>20\\d\\d)`),
];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

type PrintedDate = { year: number; month: number; day: number; at: [number, number] };

/** A date as English pages print it, Mar 13, 2019 or 13 March 2019, with its place in the line. Null where there is none. */
export function englishDate(line: string): PrintedDate | null {
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

const dayFirst = /(?<![\d.])(?<day>[0-3]\d)\.(?<month>[01]\d)\.(?<year>20\d\d)(?=\s{1,4}\d{1,2}[:：]\d\d)/;

/** 06.02.2015  10:30, the day first, as some sites print it: only with the hour behind it. Null where there is none. */
export function europeanDate(line: string): PrintedDate | null {
  const match = dayFirst.exec(line);
  const { day = "", month = "", year = "" } = match?.groups ?? {};
  if (match === null || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return null;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    at: [match.index, match.index + match[0].length],
  };
}

const numeral = "(?:\\d{1,3}|[〇零○一二三四五六七八九十百]{1,4})";
const ofRepublic = new RegExp(`民国(?<year>${numeral})年(?<month>${numeral})月(?<day>${numeral})日`);

/** 民國一〇八年一月二十三日, as papers of Taiwan print it: the year counts from 1911. Null where there is none. */
export function republicDate(line: string): PrintedDate | null {
  const match = ofRepublic.exec(line);
  const [year, month, day] = ["year", "month", "day"].map((key) => parseNumeral(match?.groups?.[key] ?? ""));
  if (match === null || year == null || month == null || day == null) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year: year + 1911, month, day, at: [match.index, match.index + match[0].length] };
}
