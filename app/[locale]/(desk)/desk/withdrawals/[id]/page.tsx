import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { readContext } from "@/app/_server/session";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { decideAction } from "@/app/[locale]/(desk)/desk/withdrawals/[id]/decide-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { WithdrawalForms } from "@/components/desk/review/withdrawal-forms";
import { shortName } from "@/components/record/words";
import { Notice } from "@/components/ui/notice";
import { getProposal } from "@/db/queries/withdrawals";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "withdrawals" });
  return { title: t("heading") };
}

/** One proposal to withdraw a record, to be decided by someone other than whoever made it. */
export default async function WithdrawalProposal({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/withdrawals/${id}`);
  if (!isFor(account.role, "withdrawal.read"))
    return <Forbidden locale={locale} role={account.role} verb="withdrawal.read" />;
  const proposal = getProposal(await readContext(), id);
  if (proposal === null) notFound();
  const t = await getTranslations({ locale, namespace: "withdrawals" });
  const { named, sessionKey, number, reason, proposer, proposedAt, outcome, answer, decider, decidedAt } =
    proposal;
  const { done } = await searchParams;
  const mayDecide = outcome === null && isFor(account.role, "withdrawal.decide");
  return (
    <div className="grid max-w-prose gap-5">
      <div className="grid gap-1">
        <p>
          <a href={localePath(locale, "/desk/withdrawals")}>{t("title")}</a>
        </p>
        <h1 className="text-3xl">{t("heading")}</h1>
      </div>
      {done === "proposed" ? <Notice look="good" role="status" title={t("done.proposed")} /> : null}
      {done === "withdrawn" ? (
        <Notice look="good" role="status" title={t("done.withdrawn")}>
          <a href={localePath(locale, `/sessions/${sessionKey}`)}>{t("see")}</a>
        </Notice>
      ) : null}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="text-soft">{t("record")}</dt>
        <dd>
          <a href={localePath(locale, `/sessions/${sessionKey}`)}>
            {shortName(locale, named, regionGloss(named.regionCode, named.regionName))}
          </a>{" "}
          {t("revision", { number })}
        </dd>
        <dt className="text-soft">{t("reason")}</dt>
        <dd className="break-words whitespace-pre-line">{reason}</dd>
        <dt className="text-soft">{t("proposedBy")}</dt>
        <dd>{t("byAt", { name: proposer, when: moment(locale, proposedAt) })}</dd>
        {outcome === null || decidedAt === null ? null : (
          <>
            <dt className="text-soft">{t(`outcome.${outcome}`)}</dt>
            <dd>{t("byAt", { name: decider ?? "", when: moment(locale, decidedAt) })}</dd>
          </>
        )}
        {answer === null ? null : (
          <>
            <dt className="text-soft">{t("answer")}</dt>
            <dd className="break-words whitespace-pre-line">{answer}</dd>
          </>
        )}
      </dl>
      {outcome !== null ? null : mayDecide ? (
        <>
          <p>{t(proposal.mayWithdraw ? "effect" : "others")}</p>
          <WithdrawalForms action={decideAction} id={id} locale={locale} mayWithdraw={proposal.mayWithdraw} />
        </>
      ) : (
        <Notice title={t("waits")} />
      )}
    </div>
  );
}
