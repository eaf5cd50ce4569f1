import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { PageLinks } from "@/app/[locale]/page-links";
import { BodyMark } from "@/components/ui/body-mark";
import { buttonClass } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import { listPeople } from "@/db/queries/people";
import { identityKey, personPath } from "@/domain/people";
import { bodyKinds } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { peopleQuery } from "./people-query";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "people" });
  return { title: t("title"), description: t("lead") };
}

export default async function People({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "people" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const { filter, page, query } = peopleQuery(await searchParams);
  const list = listPeople(getDatabase(), filter, page);
  const path = localePath(locale, "/people");
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <search>
        <form action={path} className="no-print grid items-end gap-3 sm:grid-cols-[14rem_12rem_auto]">
          <Input id="name" name="name" label={t("name")} defaultValue={filter.name ?? ""} maxLength={20} />
          <Select key={filter.body} id="body" name="body" label={t("body")} defaultValue={filter.body ?? ""}>
            <option value="">{t("all")}</option>
            {bodyKinds.map((kind) => (
              <option key={kind} value={kind}>
                {terms(kind)}
              </option>
            ))}
          </Select>
          <div className="flex items-center gap-3">
            <button type="submit" className={buttonClass("primary")}>
              {t("find")}
            </button>
            <a href={path}>{t("clear")}</a>
          </div>
        </form>
      </search>
      <p role="status">{t("count", { count: list.total })}</p>
      {list.people.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <ul className="grid grid-cols-2 gap-x-4 border-t border-rule sm:gap-x-8 lg:grid-cols-3">
          {list.people.map((person) => (
            <li key={identityKey(person)} className="border-b border-hairline py-2">
              <a
                lang="zh-CN"
                className="font-serif text-lg font-bold text-ink"
                href={localePath(locale, personPath(person))}
              >
                {person.name}
              </a>
              <span className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
                <BodyMark kind={person.kind} label={terms(person.kind)} />
                {regionLabel(locale, person.regionCode, person.regionName)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <PageLinks
        locale={locale}
        page={page}
        pages={list.pages}
        hrefOf={(n) => `${path}?${new URLSearchParams({ ...query, page: String(n) })}`}
      />
    </div>
  );
}
