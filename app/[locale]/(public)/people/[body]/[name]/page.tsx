import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import { getDatabase } from "@/app/_server/database";
import { localeNamed } from "@/app/_server/form";
import { readableSlug } from "@/app/_server/readable-slug";
import { BodyMark } from "@/components/ui/body-mark";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { findPerson, type PersonView } from "@/db/queries/person";
import { identityKey, personPath } from "@/domain/people";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { Linked } from "./linked";
import { PersonSections } from "./person-sections";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; body: string; name: string }> };

/** The person of the address. Where they were linked to another page, it leads there; that can be undone. */
async function load(params: Props["params"]): Promise<PersonView> {
  const { body, name, locale } = await params;
  const found = findPerson(getDatabase(), body, readableSlug(name));
  if (found === null) notFound();
  if ("movedTo" in found) redirect(localePath(localeNamed(locale), personPath(found.movedTo)));
  return found.person;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { name, bodyKey } = await load(params);
  const path = `/people/${bodyKey}/${encodeURIComponent(name)}`;
  return {
    title: name,
    alternates: {
      canonical: localePath(locale, path),
      languages: { "zh-CN": path, en: localePath("en", path), "x-default": path },
      types: { "application/ld+json": `${path}.jsonld`, "application/json": `${path}.popolo.json` },
    },
  };
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
        {person.parts.length > 1 ? (
          <Linked locale={locale} person={person} />
        ) : (
          <Notice>{t("oneEntry", { body, name: person.name })}</Notice>
        )}
      </div>
      <PersonSections locale={locale} person={person} />
      {person.namesakes.length === 0 ? null : (
        <section aria-labelledby="namesakes" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="namesakes" className="text-2xl">
            {t("namesakes")}
          </h2>
          <ul className="grid gap-1.5">
            {person.namesakes.map((other) => (
              <li key={identityKey(other)} className="flex flex-wrap items-center gap-x-2">
                <a href={localePath(locale, personPath(other))}>{other.name}</a>
                <BodyMark kind={other.kind} label={terms(other.kind)} />
                <span className="text-soft">{regionLabel(locale, other.regionCode, other.regionName)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
