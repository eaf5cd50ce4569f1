import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { beginAction } from "@/app/[locale]/(desk)/desk/new/by-hand/begin-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ByHandForm } from "@/components/desk/intake/by-hand-form";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("byHand.title") };
}

/** Where a record begins that nothing is read for. */
export default async function ByHandPage({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/new/by-hand");
  if (!isFor(account.role, "draft.create"))
    return <Forbidden locale={locale} role={account.role} verb="draft.create" />;
  const t = await getTranslations({ locale, namespace: "desk" });
  return (
    <div className="grid max-w-3xl gap-4">
      <h1 className="text-3xl">{t("byHand.title")}</h1>
      <p className="max-w-prose">{t("byHand.lead")}</p>
      <ByHandForm action={beginAction} locale={locale} />
      <p>
        <a href={localePath(locale, "/desk/new")}>{t("byHand.back")}</a>
      </p>
    </div>
  );
}
