import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { day, shortName } from "@/components/record/words";
import type { RollHead } from "@/db/queries/rolls";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Rolls as a list: of which sitting, and how they stand. */
export async function RollList({ locale, rolls }: { locale: Locale; rolls: readonly RollHead[] }) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <ul className="border-t border-rule">
      {rolls.map(({ id, roster, session, sitting, ordinal, date, closed, publishedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline py-2"
        >
          <span>
            <a href={localePath(locale, `/desk/roll/${id}`)} className="text-lg font-medium">
              {shortName(locale, { ...roster, session }, regionGloss(roster.regionCode, roster.regionName))}
            </a>
            <span className="block text-sm text-soft">
              {ordinal === null
                ? terms(`sitting.${sitting}`)
                : t("sittingNth", { n: ordinal, kind: terms(`sitting.${sitting}`) })}
              {" · "}
              <time dateTime={date}>{day(locale, date)}</time>
            </span>
          </span>
          <span className="figures text-soft">
            {closed === null ? (
              <strong className="text-check">{t("isOpen")}</strong>
            ) : (
              t("countsLine", { present: closed.counts.present, due: closed.counts.due })
            )}
            {publishedAt === null ? null : ` · ${t("isPublished")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
