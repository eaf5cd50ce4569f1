import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { DataTable } from "@/components/ui/data-table";
import { exampleSession } from "@/db/queries/open-data/example";
import { concepts } from "@/domain/linked-formats";
import type { Locale } from "@/i18n/routing";

/** The forms of others in which a session can be had, what fits and what does not, and the words they refer to. */
export async function LinkedForms({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "linkedForms" });
  const session = exampleSession(getDatabase()) ?? "KEY";
  const body = session.replace(/-\d+-\d+$/, "");
  const forms = [
    ["popolo", [`/sessions/${session}.popolo.json`, `/bodies/${body}.popolo.json`]],
    ["akn", [`/sessions/${session}.akn.xml`]],
    ["jsonld", [`/sessions/${session}.jsonld`, `/bodies/${body}.jsonld`]],
    ["csvw", ["/api/attendance.csv-metadata.json", `/api/sessions/${session}/values.csv-metadata.json`]],
  ] as const;
  return (
    <section className="grid gap-3" aria-labelledby="linked">
      <h2 id="linked" className="text-2xl">
        {t("title")}
      </h2>
      <p className="max-w-prose">{t("lead")}</p>
      <DataTable caption={t("title")} stacks>
        <thead>
          <tr>
            <th scope="col">{t("form")}</th>
            <th scope="col" className="xl:min-w-[26em]">
              {t("addresses")}
            </th>
            <th scope="col">{t("fits")}</th>
            <th scope="col">{t("fitsNot")}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map(([form, addresses]) => (
            <tr key={form}>
              <th scope="row">{t(`${form}.name`)}</th>
              <td>
                {addresses.map((address) => (
                  <a key={address} href={address} className="block break-all text-sm">
                    {address}
                  </a>
                ))}
              </td>
              <td data-label={t("fits")}>{t(`${form}.fits`)}</td>
              <td data-label={t("fitsNot")}>{t(`${form}.fitsNot`)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="max-w-prose">{t("negotiation")}</p>
      <h3 className="text-lg">{t("concepts")}</h3>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {concepts.map(([id, chinese]) => (
          <div key={id} id={id} className="flex gap-2">
            <dt>
              <code>{id}</code>
            </dt>
            <dd lang="zh-CN">{chinese}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
