import {
  committeeMeetingName,
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
  return `${bodyName(locale, identity, englishRegion)}, ${identity.term}-${identity.session}`;
}

/** Short name of a body with its region: 离石区人大, Lishi congress. */
export function bodyName(
  locale: Locale,
  { kind, regionName }: Pick<Named, "kind" | "regionName">,
  englishRegion: string,
): string {
  if (locale === "zh-CN") return `${regionName}${kind === "people_congress" ? "人大" : "政协"}`;
  return `${englishRegion} ${kind === "people_congress" ? "congress" : "CPPCC"}`;
}

/** Short name of a standing committee's meeting, as far as it is known. */
export function committeeName(
  locale: Locale,
  meeting: Pick<Named, "kind" | "regionName"> & { term: number | null; session: number | null },
  englishRegion: string,
): string {
  if (locale === "zh-CN") return `${meeting.regionName}${committeeMeetingName(meeting)}`;
  const numbers = [meeting.term, meeting.session].filter((number) => number !== null).join("-");
  return `${bodyName(locale, meeting, englishRegion)} standing committee${numbers && `, ${numbers}`}`;
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
