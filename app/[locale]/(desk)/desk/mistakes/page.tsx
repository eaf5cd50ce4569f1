import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { readContext } from "@/app/_server/session";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { valueWords } from "@/app/[locale]/(public)/sessions/[key]/value-words";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { shortName } from "@/components/record/words";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { listMistakes } from "@/db/queries/mistakes";
import { mistakeStates } from "@/domain/mistakes";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "mistakes" });
  return { title: t("deskTitle") };
}

/** What readers reported: what waits for an answer first, longest waiting on top. */
export default async function Mistakes({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/mistakes");
  if (!isFor(account.role, "mistake.read"))
    return <Forbidden locale={locale} role={account.role} verb="mistake.read" />;
  const t = await getTranslations({ locale, namespace: "mistakes" });
  const { state: asked, done } = await searchParams;
  const state = mistakeStates.find((one) => one === asked) ?? "open";
  const reports = listMistakes(await readContext(), state);
  const words = await valueWords(locale);
  const list = localePath(locale, "/desk/mistakes");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("deskTitle")}</h1>
        <p className="max-w-prose text-soft">{t("deskLead")}</p>
      </div>
      {done === "closed" ? <Notice look="good" role="status" title={t("closedDone")} /> : null}
      <Tabs
        label={t("filter")}
        links={mistakeStates.map((one) => ({
          href: one === "open" ? list : `${list}?state=${one}`,
          text: t(`state.${one}`),
          isCurrent: one === state,
        }))}
      />
      {reports.length === 0 ? (
        <p className="text-soft">{t(`empty.${state}`)}</p>
      ) : (
        <ul className="border-t border-rule">
          {reports.map(({ reference, named, path, text, reportedAt }) => (
            <li key={reference} className="grid gap-1 border-b border-hairline py-3">
              <p>
                <a href={`${list}/${reference}`} className="text-lg font-medium">
                  {shortName(locale, named, regionGloss(named.regionCode, named.regionName))}
                  {path === null ? null : ` · ${words.nameOf(path)}`}
                </a>
              </p>
              <p className="line-clamp-2 max-w-prose break-words">{text}</p>
              <p className="text-sm text-soft">
                <span className="figures">{reference}</span> ·{" "}
                {t("reported", { date: moment(locale, reportedAt) })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
