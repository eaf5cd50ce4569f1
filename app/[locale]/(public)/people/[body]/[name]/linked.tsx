import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import { BodyMark } from "@/components/ui/body-mark";
import { Notice } from "@/components/ui/notice";
import type { PersonView } from "@/db/queries/person";
import { identityKey } from "@/domain/people";
import type { Locale } from "@/i18n/routing";

/** Says that what stands here was linked by people, and from whose records. */
export async function Linked({ locale, person }: { locale: Locale; person: PersonView }) {
  const t = await getTranslations({ locale, namespace: "people" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <Notice>
      <p>{t("linked", { name: person.name })}</p>
      <ul>
        {person.parts.map((part) => (
          <li key={identityKey(part)} className="flex flex-wrap items-center gap-x-2">
            <span lang="zh-CN">{part.name}</span>
            <BodyMark kind={part.kind} label={terms(part.kind)} />
            <span className="text-soft">{regionLabel(locale, part.regionCode, part.regionName)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
