import { regionGloss } from "@/app/_server/region-words";
import { shortName } from "@/components/record/words";
import type { PublishedNames } from "@/db/queries/session-names";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** A session by its short name, with its address where no name is known. */
export function SessionLink({
  locale,
  sessionKey,
  named,
}: {
  locale: Locale;
  sessionKey: string;
  named: Omit<PublishedNames, "sessionKey"> | null;
}) {
  return (
    <a href={localePath(locale, `/sessions/${sessionKey}`)}>
      {named === null
        ? sessionKey
        : shortName(locale, named, regionGloss(named.regionCode, named.regionName))}
    </a>
  );
}
