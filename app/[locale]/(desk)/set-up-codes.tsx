import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CodeList } from "@/components/desk/accounts/code-list";
import { QrCode } from "@/components/desk/accounts/qr-code";
import type { SetUp } from "@/db/queries/second-step";
import { inGroups } from "@/domain/access";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  setUp: SetUp;
  /** The account's name, which the app shows. */
  name: string;
  /** The form that confirms by a code. */
  children: ReactNode;
};

/** Three steps to one-time codes: scan, keep the recovery codes, confirm. */
export async function SetUpCodes({ locale, setUp, name, children }: Props) {
  const t = await getTranslations({ locale, namespace: "codes" });
  return (
    <ol className="grid gap-8">
      <li className="grid gap-3">
        <h2 className="text-2xl">1. {t("scanTitle")}</h2>
        <div className="flex flex-wrap items-start gap-6">
          <QrCode text={setUp.address} label={t("qr")} />
          <div className="grid max-w-sm gap-1">
            <p className="font-medium">{t("secret")}</p>
            <p className="font-mono text-lg" data-secret={setUp.secret}>
              {inGroups(setUp.secret)}
            </p>
            <p className="text-sm text-soft">{t("secretHint", { name })}</p>
          </div>
        </div>
      </li>
      <li className="grid gap-3">
        <h2 className="text-2xl">2. {t("recoveryTitle")}</h2>
        <p className="max-w-prose">{t("recoveryLead")}</p>
        <CodeList label={t("recovery")} codes={setUp.recovery} />
      </li>
      <li className="grid gap-3">
        <h2 className="text-2xl">3. {t("confirmTitle")}</h2>
        {children}
      </li>
    </ol>
  );
}
