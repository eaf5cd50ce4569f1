import { getTranslations } from "next-intl/server";
import { valueWords } from "@/app/[locale]/(public)/sessions/[key]/value-words";
import { type SessionRecord, valuesOf } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

/** Longest value in a list to choose from, in characters. */
const longest = 40;

/** The values of a record that a report can be about, in the reader's words. Texts of directives go by their headings. */
export async function valueChoices(locale: Locale, record: SessionRecord) {
  const t = await getTranslations({ locale, namespace: "mistakes" });
  const words = await valueWords(locale);
  return valuesOf(record)
    .filter(({ path }) => !path.endsWith("/text"))
    .map(({ path, value }) => {
      const shown = [...words.shown(path, value)];
      const short = shown.length > longest ? `${shown.slice(0, longest).join("")}…` : shown.join("");
      return { path, label: t("valueLabel", { name: words.nameOf(path), value: short }) };
    });
}
