import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { wakeIntake } from "@/app/_server/intake/runner";
import { readContext } from "@/app/_server/session";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { shown } from "@/app/[locale]/(desk)/desk/intake/shown-batch";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { BatchPanel } from "@/components/desk/intake/batch-panel";
import { getBatch } from "@/db/queries/intake";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "batch" });
  return { title: t("list") };
}

/** A batch of files as it stands; with scripts it keeps itself up to date. */
export default async function BatchPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/intake/${id}`);
  if (!isFor(account.role, "draft.read"))
    return <Forbidden locale={locale} role={account.role} verb="draft.read" />;
  const ctx = await readContext();
  const batch = getBatch(ctx, id);
  if (batch === null) notFound();
  if (batch.report.underWay > 0) wakeIntake();
  const t = await getTranslations({ locale, namespace: "batch" });
  const { createdBy: name, createdAt, folder, source } = batch;
  return (
    <div className="grid max-w-4xl gap-4">
      <h1 className="text-3xl">
        {t.rich("title", {
          when: moment(locale, createdAt),
          nowrap: (when) => <span className="whitespace-nowrap">{when}</span>,
        })}
      </h1>
      <p className="text-soft">
        {folder === null ? t("lead", { name }) : t("leadCommand", { name, folder })}
        {source.publisher === null ? null : <> {t("sourceOf", { publisher: source.publisher })}</>}
      </p>
      <BatchPanel batch={shown(batch, locale, ctx.now)} mayAct={isFor(account.role, "draft.create")} />
      {isFor(account.role, "draft.create") ? (
        <p>
          <a href={localePath(locale, "/desk/new")}>{t("another")}</a>
        </p>
      ) : null}
    </div>
  );
}
