import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { receiveAction } from "@/app/[locale]/(desk)/desk/new/receive-action";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { PageForm } from "@/components/desk/intake/page-form";
import { pageLocale } from "@/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("new_title") };
}

export default async function NewPage({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/new");
  if (!isFor(account.role, "draft.create"))
    return <Forbidden locale={locale} role={account.role} verb="draft.create" />;
  const t = await getTranslations({ locale, namespace: "desk" });
  return (
    <div className="grid max-w-3xl gap-4">
      <h1 className="text-3xl">{t("new_title")}</h1>
      <p className="max-w-prose">{t("new_lead")}</p>
      <PageForm action={receiveAction} locale={locale} />
    </div>
  );
}
