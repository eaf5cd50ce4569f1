import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { largestFile } from "@/app/_server/intake/receive-files";
import { readContext } from "@/app/_server/session";
import { receiveAction } from "@/app/[locale]/(desk)/desk/new/receive-action";
import { RecentBatches } from "@/app/[locale]/(desk)/desk/new/recent-batches";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { IntakeForm } from "@/components/desk/intake/intake-form";
import { Notice } from "@/components/ui/notice";
import { listBatches } from "@/db/queries/intake";
import { errorCodes } from "@/domain/errors";
import { mostWaitingBytes } from "@/domain/intake";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("new_title") };
}

/** Where pages are put in: pasted, chosen or dropped; and what was put in lately. */
export default async function NewPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/new");
  if (!isFor(account.role, "draft.create"))
    return <Forbidden locale={locale} role={account.role} verb="draft.create" />;
  const t = await getTranslations({ locale, namespace: "desk" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const { problem } = await searchParams;
  const refused = errorCodes.find((code) => code === problem);
  const batches = listBatches(await readContext(), 5);
  return (
    <div className="grid gap-8">
      <div className="grid max-w-3xl gap-4">
        <h1 className="text-3xl">{t("new_title")}</h1>
        <p className="max-w-prose">
          {t("new_lead")} <a href={localePath(locale, "/desk/new/by-hand")}>{t("byHand.link")}</a>
        </p>
        {refused === undefined ? null : (
          <Notice
            look="bad"
            role="alert"
            title={
              refused === "page_empty"
                ? t("takeNone")
                : errors(refused, {
                    count: 0,
                    reference: "–",
                    limit: largestFile,
                    gigabytes: mostWaitingBytes / 1_000_000_000,
                  })
            }
          />
        )}
        <IntakeForm action={receiveAction} locale={locale} largestFile={largestFile} />
      </div>
      <RecentBatches locale={locale} batches={batches} />
    </div>
  );
}
