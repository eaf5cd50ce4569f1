import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DataTable } from "@/components/ui/data-table";
import { aboutOf, apiRoot, type Resource } from "@/domain/open-data";
import type { Locale } from "@/i18n/routing";

/** Every resource: its addresses, and on demand what its fields mean. */
export async function ResourceTable({
  locale,
  resources,
}: {
  locale: Locale;
  resources: readonly Resource[];
}) {
  const t = await getTranslations({ locale, namespace: "openDataPage" });
  return (
    <section className="grid gap-3" aria-labelledby="resources">
      <h2 id="resources" className="text-2xl">
        {t("resources")}
      </h2>
      <p className="max-w-prose">{t("resourcesLead")}</p>
      <div className="grid gap-2">
        {resources.map(({ name, title, id, schema, whole }) => (
          <details key={name} className="border-b border-hairline pb-2" id={`resource-${name}`}>
            <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-4 py-1">
              <span className="min-w-32 font-medium">{title[locale]}</span>
              <code className="break-all text-sm">
                {apiRoot}/{name}
              </code>
            </summary>
            <p className="py-2 text-sm">
              <a href={`${apiRoot}/${name}?limit=5`}>
                <code className="break-all">
                  {apiRoot}/{name}?limit=5
                </code>
              </a>
              <br />
              <code className="break-all">
                {apiRoot}/{name}/{id.map((part) => `{${part}}`).join("/")}
              </code>
            </p>
            <DataTable caption={t("fieldsOf", { name })} wraps>
              <thead>
                <tr>
                  <th scope="col">{t("field")}</th>
                  <th scope="col">{t("meaning")}</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries((whole ?? schema).shape).map(([field, its]) => (
                  <tr key={field}>
                    <th scope="row">
                      <code className="whitespace-nowrap text-sm">{field}</code>
                    </th>
                    <td>{its instanceof z.ZodType ? aboutOf(its)[locale] : null}</td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          </details>
        ))}
      </div>
    </section>
  );
}
