import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import { BodyMark } from "@/components/ui/body-mark";
import type { PersonEntry } from "@/db/queries/people";
import { nameSlug, personPath } from "@/domain/people";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** A person's name, body and region, leading to where the desk works on them. */
export async function DeskPersonLink({ locale, person }: { locale: Locale; person: PersonEntry }) {
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <a href={localePath(locale, `/desk${personPath(person)}`)} lang="zh-CN" className="text-lg font-medium">
        {nameSlug(person)}
      </a>
      <BodyMark kind={person.kind} label={terms(person.kind)} />
      <span className="text-soft">{regionLabel(locale, person.regionCode, person.regionName)}</span>
    </span>
  );
}
