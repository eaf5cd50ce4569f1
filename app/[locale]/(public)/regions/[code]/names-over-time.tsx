import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { formerNamesOf, presentFormOf, regionByCode } from "@/domain/regions";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** What official lists of other years call a place: names that it had, or that it is gone and what is there now. */
export async function NamesOverTime({ locale, code }: { locale: Locale; code: string }) {
  const t = await getTranslations({ locale, namespace: "regions" });
  const region = regionByCode(code);
  const former = formerNamesOf(code).map(({ name, until }) =>
    t("formerUntil", { name, until: String(until) }),
  );
  const now = region === null ? null : presentFormOf(region);
  return (
    <>
      {region?.until === undefined ? null : ` · ${t("lastListed", { until: String(region.until) })}`}
      {now === null ? null : (
        <>
          {" · "}
          {t.rich("nowCalled", {
            name:
              locale === "en"
                ? `${regionGloss(now.code, now.name)} ${now.name}`
                : now.path.slice(-2).join(""),
            place: (name) => <a href={localePath(locale, `/regions/${now.code}`)}>{name}</a>,
          })}
        </>
      )}
      {former.length === 0
        ? null
        : ` · ${t("formerStandard", { names: former.join(locale === "en" ? ", " : "、") })}`}
    </>
  );
}
