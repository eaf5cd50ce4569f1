import { getTranslations } from "next-intl/server";
import { pathParts } from "@/components/record/value-name";
import { levels, resolutionCategories, sittingKinds, voteMethods } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

/** Names and values of a record in the reader's words, by path. */
export type ValueWords = {
  /** Group and field: 决议 2 · 标题. */
  nameOf(path: string): string;
  /** The field alone: 标题. */
  fieldOf(path: string): string;
  shown(path: string, value: string | number): string;
};

/** The words for values of a record in a language. */
export async function valueWords(locale: Locale): Promise<ValueWords> {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return {
    nameOf(path) {
      const { group, field, number } = pathParts(path);
      const names = [group, field].flatMap((key) => (key === null ? [] : [t(`field.${key}`)]));
      return names.join(number === null || Number.isNaN(number) ? " · " : ` ${number} · `);
    },
    fieldOf(path) {
      const { field } = pathParts(path);
      return field === null ? path : t(`field.${field}`);
    },
    shown(path, value) {
      if (path === "body/kind") return terms(value === "cppcc" ? "cppcc_long" : "people_congress_long");
      const level = levels.find((candidate) => candidate === value);
      if (path === "body/level" && level !== undefined) return terms(`level.${level}`);
      if (path.endsWith("/outcome"))
        return terms(value === "adopted" ? "outcome.adopted" : "outcome.not_adopted");
      const category = resolutionCategories.find((candidate) => candidate === value);
      if (path.endsWith("/category") && category !== undefined) return terms(`category.${category}`);
      const method = voteMethods.find((candidate) => candidate === value);
      if (path.endsWith("/method") && method !== undefined) return terms(`method.${method}`);
      const kind = sittingKinds.find((candidate) => candidate === value);
      return path.endsWith("/kind") && kind !== undefined ? terms(`sitting.${kind}`) : String(value);
    },
  };
}
