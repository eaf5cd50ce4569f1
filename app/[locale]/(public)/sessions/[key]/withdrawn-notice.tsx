import { getTranslations } from "next-intl/server";
import { day } from "@/components/record/words";
import { Notice } from "@/components/ui/notice";
import type { WithdrawnState } from "@/db/queries/session";
import type { Locale } from "@/i18n/routing";

/** That a record no longer stands: when it was withdrawn, why and by whom. */
export async function WithdrawnNotice({ locale, withdrawn }: { locale: Locale; withdrawn: WithdrawnState }) {
  const t = await getTranslations({ locale, namespace: "withdrawals" });
  return (
    <Notice look="bad" title={t("banner", { date: day(locale, withdrawn.at) })}>
      <p className="break-words whitespace-pre-line">{t("because", { reason: withdrawn.reason })}</p>
      <p className="text-sm text-soft">
        {t(withdrawn.alone ? "handsAlone" : "hands", {
          proposer: withdrawn.proposer,
          decider: withdrawn.decider,
        })}
      </p>
    </Notice>
  );
}
