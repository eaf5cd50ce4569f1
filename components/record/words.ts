import {
  englishSessionName,
  officialSessionName,
  type SessionIdentity,
  shortSessionName,
} from "@/domain/record";
import type { Locale } from "@/i18n/routing";

type Named = Pick<SessionIdentity, "kind" | "regionName" | "term" | "session">;

/** Name of a session in the reader's language; official names stay Chinese where they are the heading. */
export function sessionName(locale: Locale, identity: Named, englishRegion: string): string {
  return locale === "en"
    ? englishSessionName({ ...identity, regionName: englishRegion })
    : officialSessionName(identity);
}

/** Short name with its region, for charts and lists. */
export function shortName(locale: Locale, identity: Named, englishRegion: string): string {
  if (locale === "zh-CN") return `${identity.regionName}${shortSessionName(identity)}`;
  const body = identity.kind === "people_congress" ? "congress" : "CPPCC";
  return `${englishRegion} ${body}, ${identity.term}-${identity.session}`;
}

/** A rate as readers know it: one decimal, a percent sign. */
export function percent(locale: Locale, rate: number): string {
  return `${rate.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
}

/** A day in the reader's form: 2023年5月28日, 28 May 2023. The ISO form stands in the `datetime` attribute. */
export function day(locale: Locale, iso: string): string {
  const form = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString(
    locale === "en" ? "en-GB" : "zh-CN",
    form,
  );
}

/** Key below `session` of the sentence that says why there is no verdict about a quorum. */
export const unknownVerdict = {
  no_rule: "verdictNoRule",
  date_needed: "verdictNeedsDate",
  base_not_reported: "verdictUnknown",
} as const;
