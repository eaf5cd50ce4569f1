import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import type { RegionEntry } from "@/db/queries/regions";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** A region in a list: its name, names it went by before, and how many sessions are published. */
export async function RegionLine({
  locale,
  entry,
  large = false,
}: {
  locale: Locale;
  entry: RegionEntry;
  large?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "regions" });
  const { people_congress: congress, cppcc } = entry.sessions;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
      <a
        href={localePath(locale, `/regions/${entry.code}`)}
        className={large ? "font-serif text-xl font-bold text-ink" : "text-ink"}
      >
        {regionTitle(locale, entry)}
      </a>
      <span className="figures text-sm text-soft">
        {[
          congress + cppcc > 0 ? t("counts", { congress, cppcc }) : null,
          entry.below > 0 ? t("below", { below: entry.below }) : null,
          entry.names.length > 1 ? await formerNames(locale, entry) : null,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </span>
    </div>
  );
}

/** The region's name; in English its gloss with the official name. */
export function regionTitle(locale: Locale, { code, names }: RegionEntry): string {
  const name = names[0]?.name ?? code;
  return locale === "en" ? `${regionGloss(code, name)} ${name}` : name;
}

/** Names in records besides the one that it goes by, with their years. */
export async function formerNames(locale: Locale, { names }: RegionEntry): Promise<string> {
  const t = await getTranslations({ locale, namespace: "regions" });
  const others = names
    .slice(1)
    .map(({ name, from, to }) =>
      from === to
        ? t("nameYear", { name, from: String(from) })
        : t("nameYears", { name, from: String(from), to: String(to) }),
    );
  return t("formerly", { names: others.join(locale === "en" ? ", " : "、") });
}
