import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import type { Query } from "@/app/_server/filter";
import { readableSlug } from "@/app/_server/readable-slug";
import { readContext } from "@/app/_server/session";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { BodyMark } from "@/components/ui/body-mark";
import { Notice } from "@/components/ui/notice";
import { getDeskPerson } from "@/db/queries/person-desk";
import { identityKey, nameSlug, personPath } from "@/domain/people";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { ActHistory } from "./act-history";
import { LinkForms } from "./link-forms";
import { SplitForm } from "./split-form";

type Props = {
  params: Promise<{ locale: string; body: string; name: string }>;
  searchParams: Promise<Query>;
};

const acts = ["merged", "split", "apart", "undone", "assigned"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: readableSlug((await params).name) };
}

/** One person at the desk: where the records name them, who else they may be, and what was decided. */
export default async function DeskPersonPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { body, name } = await params;
  const slug = readableSlug(name);
  const account = await requireAccount(locale, `/desk/people/${body}/${encodeURIComponent(slug)}`);
  if (!isFor(account.role, "person.read"))
    return <Forbidden locale={locale} role={account.role} verb="person.read" />;
  const { done } = await searchParams;
  const act = acts.find((one) => one === done);
  const found = getDeskPerson(await readContext(), body, slug);
  if (found === null) notFound();
  if ("movedTo" in found)
    redirect(
      localePath(locale, `/desk${personPath(found.movedTo)}${act === undefined ? "" : `?done=${act}`}`),
    );
  const t = await getTranslations({ locale, namespace: "personDesk" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const { person, mentions, suggestions, history, names } = found;
  const address = `${person.bodyKey}/${nameSlug(person)}`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-2">
        <p className="text-sm">
          <a href={localePath(locale, "/desk/people")}>{t("back")}</a>
        </p>
        <h1 className="text-3xl" lang="zh-CN">
          {nameSlug(person)}
        </h1>
        <ul>
          {person.parts.map((part) => (
            <li key={identityKey(part)} className="flex flex-wrap items-baseline gap-x-3">
              <BodyMark kind={part.kind} label={terms(part.kind)} />
              <span className="text-soft">{regionLabel(locale, part.regionCode, part.regionName)}</span>
              {nameSlug(part) === nameSlug(person) ? null : <span lang="zh-CN">{nameSlug(part)}</span>}
            </li>
          ))}
        </ul>
        <p>
          <a href={localePath(locale, personPath(person))}>{t("seePublic")}</a>
        </p>
      </div>
      {act === undefined ? null : <Notice look="good" role="status" title={t(`done.${act}`)} />}
      <SplitForm locale={locale} address={address} mentions={mentions} />
      <LinkForms locale={locale} address={address} name={person.name} suggestions={suggestions} />
      <ActHistory locale={locale} address={address} history={history} names={names} />
    </div>
  );
}
