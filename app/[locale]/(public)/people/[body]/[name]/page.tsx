import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import { getDatabase } from "@/app/_server/database";
import { BodyMark } from "@/components/ui/body-mark";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { getPerson, type PersonView } from "@/db/queries/people";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { PersonSections } from "./person-sections";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; body: string; name: string }> };

async function load(params: Props["params"]): Promise<PersonView> {
  const { body, name } = await params;
  const view = getPerson(getDatabase(), body, readable(name));
  if (view === null) notFound();
  return view;
}

/** A name from an address; one that is not well formed names nobody. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await load(params)).name };
}

export default async function Person({ params }: Props) {
  const locale = await pageLocale(params);
  const person = await load(params);
  const t = await getTranslations({ locale, namespace: "people" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const site = await getTranslations({ locale, namespace: "site" });
  const region = regionLabel(locale, person.regionCode, person.regionName);
  const body = locale === "en" ? `${terms(person.kind)}, ${region}` : `${region}${terms(person.kind)}`;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-3">
        <Breadcrumb
          label={site("breadcrumb")}
          crumbs={[
            { text: t("title"), href: localePath(locale, "/people") },
            { text: region, href: localePath(locale, `/regions/${person.regionCode}`) },
            { text: person.name },
          ]}
        />
        <BodyMark kind={person.kind} label={t("of", { body })} wraps />
        <h1 className="text-3xl sm:text-4xl" lang="zh-CN">
          {person.name}
        </h1>
        <Notice>{t("oneEntry", { body, name: person.name })}</Notice>
      </div>
      <PersonSections locale={locale} person={person} />
      {person.namesakes.length === 0 ? null : (
        <section aria-labelledby="namesakes" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="namesakes" className="text-2xl">
            {t("namesakes")}
          </h2>
          <ul className="grid gap-1.5">
            {person.namesakes.map(({ bodyKey, kind, name, regionCode, regionName }) => (
              <li key={bodyKey} className="flex flex-wrap items-center gap-x-2">
                <a href={localePath(locale, `/people/${bodyKey}/${encodeURIComponent(name)}`)}>{name}</a>
                <BodyMark kind={kind} label={terms(kind)} />
                <span className="text-soft">{regionLabel(locale, regionCode, regionName)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
