import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { regionData } from "@/app/_server/linked-data";
import { regionGloss } from "@/app/_server/region-words";
import { JsonLd } from "@/components/site/json-ld";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { getRegion, type RegionView } from "@/db/queries/regions";
import { bodyKinds } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { formerNames, RegionLine, regionTitle } from "../region-line";
import { NamesOverTime } from "./names-over-time";
import { RegionBody } from "./region-body";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; code: string }> };

async function load(params: Props["params"]): Promise<RegionView> {
  const { code } = await params;
  const view = /^[1-9][0-9]{5}(?:[0-9]{3})?$/.test(code) ? getRegion(getDatabase(), code) : null;
  if (view === null) notFound();
  return view;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: regionTitle(locale, (await load(params)).entry) };
}

export default async function RegionPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { entry, path, sessions, children, neighbours, known } = await load(params);
  const t = await getTranslations({ locale, namespace: "regions" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const site = await getTranslations({ locale, namespace: "site" });
  const { code } = entry;
  return (
    <article className="grid gap-8">
      <JsonLd
        data={regionData(locale, { entry, path })}
        nonce={(await headers()).get("x-nonce") ?? undefined}
      />
      <div className="grid gap-3">
        <Breadcrumb
          label={site("breadcrumb")}
          crumbs={[
            { text: t("title"), href: localePath(locale, "/regions") },
            ...path.map(({ code: above, name }) => ({
              text: locale === "en" ? regionGloss(above, name) : name,
              href: localePath(locale, `/regions/${above}`),
            })),
            { text: locale === "en" ? regionGloss(code, code) : (entry.names[0]?.name ?? code) },
          ]}
        />
        <h1 className="text-3xl sm:text-4xl">{regionTitle(locale, entry)}</h1>
        <p className="text-soft">
          {[terms(`level.${entry.level}`), t("code", { code })].join(" · ")}
          {entry.names.length > 1 ? ` · ${await formerNames(locale, entry)}` : null}
          <NamesOverTime locale={locale} code={code} />
        </p>
      </div>
      {sessions.length === 0 ? (
        <p>{t("noneYet")}</p>
      ) : (
        <>
          <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
            {bodyKinds.map((kind) => (
              <RegionBody
                key={kind}
                locale={locale}
                kind={kind}
                sessions={sessions.filter((session) => session.kind === kind)}
              />
            ))}
          </div>
          <p className="no-print flex flex-wrap gap-x-6 gap-y-1">
            <a href={localePath(locale, `/compare?region=${code}`)}>{t("compareLink")}</a>
            <a href={localePath(locale, `/attendance?region=${code}`)}>{t("attendanceLink")}</a>
            <a href={localePath(locale, `/sessions?region=${code}`)}>{t("sessionsLink")}</a>
          </p>
        </>
      )}
      {children.length === 0 && known === 0 ? null : (
        <section aria-labelledby="children" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="children" className="text-2xl">
            {t("children")}
          </h2>
          <p className="text-soft">{t("childrenLead", { known, count: children.length })}</p>
          <ul className="grid gap-1.5">
            {children.map((child) => (
              <li key={child.code}>
                <RegionLine locale={locale} entry={child} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.level === "national" ? null : (
        <section aria-labelledby="neighbours" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="neighbours" className="text-2xl">
            {t("neighbours")}
          </h2>
          {neighbours.length === 0 ? (
            <p className="text-soft">{t("noNeighbours")}</p>
          ) : (
            <ul className="grid gap-1.5">
              {neighbours.map((neighbour) => (
                <li key={neighbour.code}>
                  <RegionLine locale={locale} entry={neighbour} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </article>
  );
}
