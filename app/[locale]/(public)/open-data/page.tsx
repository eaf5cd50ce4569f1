import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { environment } from "@/app/_server/environment";
import { apiRoot, problemCodes, resources } from "@/domain/open-data";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { Examples } from "./examples";
import { LinkedForms } from "./linked-forms";
import { ParameterTable } from "./parameter-table";
import { ResourceTable } from "./resource-table";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "openDataPage" });
  return { title: t("title"), description: t("lead") };
}

export default async function OpenData({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "openDataPage" });
  const problems = await getTranslations({ locale, namespace: "openData" });
  return (
    <div className="grid gap-10">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <p className="flex flex-wrap gap-x-4">
          <a href={`${apiRoot}/openapi.json`}>{t("openapi")}</a>
          <a href={apiRoot}>{t("index")}</a>
          <a href={localePath(locale, "/method")}>{t("method")}</a>
        </p>
      </div>
      <Examples locale={locale} />
      <ResourceTable locale={locale} resources={resources} />
      <ParameterTable locale={locale} resources={resources} />
      <section className="grid gap-3" aria-labelledby="dumps">
        <h2 id="dumps" className="text-2xl">
          {t("dumps")}
        </h2>
        <p className="max-w-prose">{t("dumpsLead")}</p>
        <p className="max-w-prose">{t("dumpsSame")}</p>
        <p>
          <a href="/dumps/index.json">{t("dumpsIndex")}</a>
        </p>
      </section>
      <LinkedForms locale={locale} />
      <section className="grid gap-3" aria-labelledby="behaviour">
        <h2 id="behaviour" className="text-2xl">
          {t("behaviour")}
        </h2>
        <dl className="grid max-w-prose gap-3 [&_dt]:font-medium">
          {(["pages", "asOf", "unchanged", "browsers", "unknown", "names"] as const).map((part) => (
            <div key={part}>
              <dt>{t(`${part}Title`)}</dt>
              <dd>{t(part)}</dd>
            </div>
          ))}
          <div>
            <dt>{t("rateTitle")}</dt>
            <dd>{t("rate", { count: environment().HUILU_API_RATE })}</dd>
          </div>
        </dl>
      </section>
      <section className="grid gap-3" aria-labelledby="problems">
        <h2 id="problems" className="text-2xl">
          {t("problems")}
        </h2>
        <p className="max-w-prose">{t("problemsLead")}</p>
        <dl className="grid max-w-prose gap-3">
          {problemCodes.map((code) => (
            <div key={code} id={code}>
              <dt>
                <code className="text-sm">{code}</code> {problems(`problems.${code}.title`)}
              </dt>
              <dd className="text-soft">
                {problems(`problems.${code}.detail`, { seconds: "60", reference: "…", at: "…", reason: "…" })}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
