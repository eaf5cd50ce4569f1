import { datesTold, type FoundDay, isoDate } from "./dates";
import { type InferredYear, inferredYear } from "./dates-inferred";
import { type Flow, spansOf, unitedSpans } from "./flow";
import type { Field } from "./types";

/** Two sittings told on one page are at most so many days apart, where one lends the other its year. */
const daysApart = 15;
/** From this month on the plan that is spoken of is the next year's. */
const yearEnd = 10;

/**
 * What the articles of a page tell of one another's years: each is entered once, so that a page of many articles is not gone
 * through for each of them.
 */
export class DaysOfPage {
  private readonly articles = new Map<string, Flow[]>();
  private readonly years = new Map<string, InferredYear>();
  /** Every date that the page gives, where it stands first. */
  private readonly dates = new Map<string, { place: number; date: Field<string> }>();

  /** An article with the day that it tells, in the order of the page. */
  enterDay(article: Flow, day: FoundDay): void {
    const known = this.articles.get(keyOf(day));
    if (known === undefined) this.articles.set(keyOf(day), [article]);
    else known.push(article);
  }

  /** A date read, and which article of the page it is of. */
  enterDate(place: number, date: Field<string>): void {
    const known = this.dates.get(date.value);
    if (known === undefined || place < known.place) this.dates.set(date.value, { place, date });
  }

  /** A session's article without a year, beside another's with the same day and a year. */
  ofSameDay(flow: Flow, day: FoundDay): Field<string> | null {
    const key = keyOf(day);
    let year = this.years.get(key);
    if (year === undefined) {
      const giving = this.articles
        .get(key)
        ?.find((article) => withYear(flow, day, inferredYear(article)) !== null);
      year = giving === undefined ? null : inferredYear(giving);
      this.years.set(key, year);
    }
    const date = withYear(flow, day, year);
    return date === null ? null : { ...date, rule: "year-of-same-day" };
  }

  /** A day without a year, beside another session's date on the page: the year that puts both near each other. */
  ofNeighbour(flow: Flow, day: FoundDay): Field<string> | null {
    let best: { place: number; iso: string; date: Field<string> } | null = null;
    for (const { place, date } of this.dates.values()) {
      if (best !== null && best.place < place) continue;
      const iso = nearest(day, date.value);
      if (iso !== null) best = { place, iso, date };
    }
    if (best === null) return null;
    const spans = unitedSpans(spansOf(flow, ...day.at), best.date.spans);
    return { value: best.iso, certainty: "check", spans, rule: "year-of-neighbour" };
  }
}

const keyOf = ({ month, day }: FoundDay) => `${month}-${day}`;

/** The day in the year that puts it near a date; null where none does. */
function nearest(day: FoundDay, date: string): string | null {
  const year = Number(date.slice(0, 4));
  for (const candidate of [year, year - 1, year + 1]) {
    const iso = isoDate(candidate, day.month, day.day);
    if (iso !== null && Math.abs(Date.parse(iso) - Date.parse(date)) <= daysApart * 86_400_000) return iso;
  }
  return null;
}

/** A page put on the web years later prints that day's date: the year of the plan that the session passed tells more. */
export function withPlanYear(flow: Flow, day: FoundDay, date: Field<string>): Field<string> {
  const inferred = inferredYear(flow);
  if (inferred?.rule !== "year-of-plan") return date;
  const other = withYear(flow, day, inferred);
  return other === null || Math.abs(Number(other.value.slice(0, 4)) - Number(date.value.slice(0, 4))) < 2
    ? date
    : other;
}

/** 截至2013年3月7日，共收到提案…, 定于2025年1月6日召开: a full date in the article near its day tells the year. */
export function yearOfDateTold(flow: Flow, day: FoundDay): Field<string> | null {
  for (const { year, month, day: told, at } of datesTold(flow)) {
    const date = isoDate(year, month, told);
    const iso = date === null ? null : nearest(day, date);
    if (iso === null) continue;
    const spans = unitedSpans(spansOf(flow, ...day.at), spansOf(flow, ...at));
    return { value: iso, certainty: "check", spans, rule: "year-of-date-told" };
  }
  return null;
}

/** The day in a year that was inferred; to be checked. Null where there is no such day. */
export function withYear(flow: Flow, day: FoundDay, found: InferredYear): Field<string> | null {
  // A meeting in the last months of a year plans the next one.
  const ahead = found !== null && (day.month ?? 0) >= yearEnd ? 1 : 0;
  const iso = found === null ? null : isoDate(found.year - ahead, day.month, day.day);
  if (iso === null || found === null) return null;
  return {
    value: iso,
    certainty: "check",
    spans: unitedSpans(spansOf(flow, ...day.at), found.spans),
    rule: found.rule,
  };
}
