import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { aboutOf, answerParameters, listParameters, type Parameter, type Resource } from "@/domain/open-data";
import type { Locale } from "@/i18n/routing";

/** Every parameter with its meaning, and for filters the lists that know it. */
export async function ParameterTable({
  locale,
  resources,
}: {
  locale: Locale;
  resources: readonly Resource[];
}) {
  const t = await getTranslations({ locale, namespace: "openDataPage" });
  const joint = locale === "en" ? ", " : "、";
  const filters = new Map<string, { parameter: Parameter; lists: string[] }>();
  for (const { name, filters: its } of resources) {
    for (const [filter, parameter] of Object.entries(its)) {
      // Some lists give a name another meaning, such as kind.
      const words = `${filter} ${aboutOf(parameter.schema).en}`;
      const known = filters.get(words) ?? { parameter, lists: [] };
      known.lists.push(name);
      filters.set(words, known);
    }
  }
  const common = Object.entries({ ...answerParameters, ...listParameters });
  return (
    <section className="grid gap-3" aria-labelledby="parameters">
      <h2 id="parameters" className="text-2xl">
        {t("parameters")}
      </h2>
      <p className="max-w-prose">{t("parametersLead")}</p>
      <DataTable caption={t("parameters")} headed stacks>
        <thead>
          <tr>
            <th scope="col">{t("parameter")}</th>
            <th scope="col">{t("meaning")}</th>
            <th scope="col">{t("knownTo")}</th>
          </tr>
        </thead>
        <tbody>
          {common.map(([name, { schema }]) => (
            <tr key={name}>
              <th scope="row">
                <code className="whitespace-nowrap text-sm">{name}</code>
              </th>
              <td>{aboutOf(schema)[locale]}</td>
              <td className="text-soft" data-label={t("knownTo")}>
                {Object.hasOwn(answerParameters, name) ? t("all") : t("lists")}
              </td>
            </tr>
          ))}
          {[...filters].map(([words, { parameter, lists }]) => (
            <tr key={words}>
              <th scope="row">
                <code className="whitespace-nowrap text-sm">{words.split(" ", 1)[0]}</code>
              </th>
              <td>{aboutOf(parameter.schema)[locale]}</td>
              <td className="text-soft" data-label={t("knownTo")}>
                {lists.length === resources.length
                  ? t("lists")
                  : lists.length > 4
                    ? t("allBut", { names: namesBut(lists).join(joint) })
                    : lists.join(joint)}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );

  function namesBut(lists: readonly string[]): string[] {
    return resources.map(({ name }) => name).filter((name) => !lists.includes(name));
  }
}
