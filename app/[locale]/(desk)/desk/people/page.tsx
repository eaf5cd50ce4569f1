import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { buttonClass } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { suggestLinks } from "@/db/queries/person-desk";
import { findForDesk } from "@/db/queries/person-search";
import { waitingMentions } from "@/db/queries/waiting-mentions";
import { identityKey, pairKey } from "@/domain/people";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { DeskPersonLink } from "./desk-person-link";
import { Reasons } from "./reasons";
import { WaitingList } from "./waiting-list";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const most = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "personDesk" });
  return { title: t("title") };
}

/** Names that may stand for one person, the likeliest first, and any other by name. */
export default async function DeskPeople({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/people");
  if (!isFor(account.role, "person.read"))
    return <Forbidden locale={locale} role={account.role} verb="person.read" />;
  const t = await getTranslations({ locale, namespace: "personDesk" });
  const ctx = await readContext();
  const { name } = await searchParams;
  const asked = typeof name === "string" ? name.trim().slice(0, 80) : "";
  const found = asked === "" ? [] : findForDesk(ctx, asked);
  const suggestions = suggestLinks(ctx, most);
  const waiting = waitingMentions(ctx);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <search className="grid gap-3">
        <form action={localePath(locale, "/desk/people")} className="flex flex-wrap items-end gap-3">
          <Input id="name" name="name" label={t("find")} defaultValue={asked} required />
          <button type="submit" className={buttonClass()}>
            {t("findDo")}
          </button>
        </form>
        {asked !== "" && found.length === 0 ? <p role="status">{t("findNone")}</p> : null}
        {found.length === 0 ? null : (
          <ul className="border-t border-rule">
            {found.map((person) => (
              <li key={identityKey(person)} className="border-b border-hairline py-2">
                <DeskPersonLink locale={locale} person={person} />
              </li>
            ))}
          </ul>
        )}
      </search>
      {waiting.length === 0 ? null : <WaitingList locale={locale} waiting={waiting} />}
      <section aria-labelledby="suggestions" className="grid gap-3">
        <h2 id="suggestions" className="text-2xl">
          {t("suggestions")}
        </h2>
        {suggestions.length === 0 ? <p className="text-soft">{t("suggestionsEmpty")}</p> : null}
        <ul className={suggestions.length === 0 ? "" : "border-t border-rule"}>
          {suggestions.map(({ one, other, reasons }) => (
            <li
              key={pairKey(one, other)}
              className="grid items-baseline gap-x-6 gap-y-1 border-b border-hairline py-2 md:grid-cols-[1fr_1fr_14rem]"
            >
              <DeskPersonLink locale={locale} person={one} />
              <DeskPersonLink locale={locale} person={other} />
              <Reasons locale={locale} reasons={reasons} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
