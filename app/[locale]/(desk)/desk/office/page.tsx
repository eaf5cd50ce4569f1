import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { settingAction } from "@/app/[locale]/(desk)/desk/office/setting-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ReasonForm } from "@/components/desk/reason-form";
import { Notice } from "@/components/ui/notice";
import { getSetting } from "@/db/queries/office-settings";
import { pageLocale } from "@/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "office" });
  return { title: t("title") };
}

/** What admins decide for the whole office. */
export default async function Office({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/office");
  if (!isFor(account.role, "setting.change"))
    return <Forbidden locale={locale} role={account.role} verb="setting.change" />;
  const t = await getTranslations({ locale, namespace: "office" });
  const { isOn, reason, changedBy, changedAt } = getSetting(await readContext(), "publish_alone");
  const { done } = await searchParams;
  return (
    <div className="grid max-w-prose gap-5">
      <h1 className="text-3xl">{t("title")}</h1>
      {done === "changed" ? <Notice look="good" role="status" title={t("done")} /> : null}
      <section aria-labelledby="alone" className="grid gap-3">
        <h2 id="alone" className="text-2xl">
          {t("aloneTitle")}
        </h2>
        <p>{t("aloneText")}</p>
        <p className="font-medium">{t(isOn ? "isOn" : "isOff")}</p>
        {changedBy === null || changedAt === null || reason === null ? null : (
          <p className="text-sm text-soft">
            {t("changed", { name: changedBy, when: moment(locale, changedAt), reason })}
          </p>
        )}
        <ReasonForm
          key={String(isOn)}
          name={`office ${isOn ? "no" : "yes"}`}
          action={settingAction}
          hidden={{ locale, on: isOn ? "no" : "yes" }}
          words={{
            label: t("reason"),
            hint: t("reasonHint"),
            submit: t(isOn ? "end" : "allow"),
            problem: t("problem"),
          }}
          reason=""
        />
      </section>
    </div>
  );
}
