import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { readContext } from "@/app/_server/session";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { shortName } from "@/components/record/words";
import { Tabs } from "@/components/ui/tabs";
import { listProposals } from "@/db/queries/withdrawals";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const states = ["waiting", "decided"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "withdrawals" });
  return { title: t("title") };
}

/** Proposals to withdraw a record: what waits for a decision first. */
export default async function Withdrawals({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/withdrawals");
  if (!isFor(account.role, "withdrawal.read"))
    return <Forbidden locale={locale} role={account.role} verb="withdrawal.read" />;
  const t = await getTranslations({ locale, namespace: "withdrawals" });
  const asked = (await searchParams).state;
  const state = states.find((one) => one === asked) ?? "waiting";
  const proposals = listProposals(await readContext(), state);
  const list = localePath(locale, "/desk/withdrawals");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <Tabs
        label={t("filter")}
        links={states.map((one) => ({
          href: one === "waiting" ? list : `${list}?state=${one}`,
          text: t(`state.${one}`),
          isCurrent: one === state,
        }))}
      />
      {proposals.length === 0 ? (
        <p className="text-soft">{t(`empty.${state}`)}</p>
      ) : (
        <ul className="border-t border-rule">
          {proposals.map(({ id, named, reason, proposer, proposedAt, outcome }) => (
            <li key={id} className="grid gap-1 border-b border-hairline py-3">
              <p>
                <a href={`${list}/${id}`} className="text-lg font-medium">
                  {shortName(locale, named, regionGloss(named.regionCode, named.regionName))}
                </a>
              </p>
              <p className="line-clamp-2 max-w-prose break-words">{reason}</p>
              <p className="text-sm text-soft">
                {t("proposed", { name: proposer, when: moment(locale, proposedAt) })}
                {outcome === null ? null : ` · ${t(`outcome.${outcome}`)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
