import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import type { Choice, Written } from "@/components/audit/tables/table-form";
import type { FilterChoices } from "@/db/queries/filter-choices";
import { sittingKinds } from "@/domain/record";
import { regionsByCode } from "@/domain/regions";
import { groupKeys, hasSittings, type TableColumn, type TableRequest } from "@/domain/tables";
import type { Locale } from "@/i18n/routing";

/** Everything that the form of a table offers, with what the request has chosen. @param columns those that the reader may sort by */
export async function tableChoices(
  locale: Locale,
  request: TableRequest,
  choices: FilterChoices,
  columns: readonly TableColumn[],
) {
  const t = await getTranslations({ locale, namespace: "tables" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const { scope } = request;
  const choice = (
    name: "region" | "level" | "body" | "term" | "sitting",
    options: Choice["options"],
  ): Choice => {
    const value = String(scope[name] ?? "");
    // What nobody offers can stand in an address all the same, and counts: it must be seen.
    const isOffered = value === "" || options.some((option) => option.value === value);
    const all = isOffered ? options : [...options, { value, text: value }];
    return { id: `table-${name}`, name, label: t(name), none: t("all"), options: all, value };
  };
  const scopeFields = [
    choice("region", regionTree(locale, choices)),
    choice(
      "level",
      choices.levels.map(({ level }) => ({ value: level, text: terms(`level.${level}`) })),
    ),
    choice(
      "body",
      choices.bodies.map(({ kind }) => ({ value: kind, text: terms(kind) })),
    ),
    choice(
      "term",
      choices.terms.map(({ term }) => ({ value: String(term), text: String(term) })),
    ),
    ...(hasSittings(request.table)
      ? [
          choice(
            "sitting",
            sittingKinds.map((kind) => ({ value: kind, text: terms(`sitting.${kind}`) })),
          ),
        ]
      : []),
  ];
  const written = (["from", "to"] as const).map(
    (name): Written => ({ name, label: t(name), value: String(scope[name] ?? ""), type: "number" }),
  );
  const asOf: Written = {
    ...{ name: "as_of", label: t("asOf"), type: "datetime-local" },
    value: request.asOf?.replace(/(?:\.000)?Z$/, "") ?? "",
  };
  return { scope: scopeFields, written, asOf, order: await orderChoices(locale, request, columns) };
}

async function orderChoices(
  locale: Locale,
  { groups, sort }: TableRequest,
  columns: readonly TableColumn[],
): Promise<Choice[]> {
  const t = await getTranslations({ locale, namespace: "tables" });
  const groupOptions = groupKeys.map((key) => ({ value: key, text: t(`groups.${key}`) }));
  const sortOptions = columns.flatMap(({ key, title }) => [
    { value: key, text: t("ascending", { column: title[locale] }) },
    { value: `-${key}`, text: t("descending", { column: title[locale] }) },
  ]);
  const sorted = sort.map(({ column, isDescending }) => (isDescending ? `-${column}` : column));
  return [
    ...(["group1", "group2", "group3"] as const).map((label, n) => ({
      ...{ id: `table-${label}`, name: "group", label: t(label), none: t("noGroup") },
      ...{ value: groups[n] ?? "", options: groupOptions },
    })),
    ...(["sort1", "sort2"] as const).map((label, n) => ({
      ...{ id: `table-${label}`, name: "sort", label: t(label), none: t("usualOrder") },
      ...{ value: sorted[n] ?? "", options: sortOptions },
    })),
  ];
}

/** Regions with records and those above them, in the order of their codes, each rank further in. */
function regionTree(locale: Locale, { regions }: FilterChoices): Choice["options"] {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const above = regions.flatMap(({ code }) => [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]);
  for (const code of above) {
    const region = regionsByCode().get(code);
    if (region !== undefined && !names.has(code)) names.set(code, region.name);
  }
  return [...names]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({
      value: code,
      text: "\u3000".repeat(rankOf(code)) + (locale === "en" ? regionGloss(code, name) : name),
    }));
}

const rankOf = (code: string) =>
  code.endsWith("0000") ? 0 : code.length === 6 && code.endsWith("00") ? 1 : 2;
