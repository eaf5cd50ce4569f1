import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { columnsAsked } from "@/app/_server/roster-columns";
import { readContext } from "@/app/_server/session";
import { importRosterAction } from "@/app/[locale]/(desk)/desk/roll/roll-actions";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ActForm } from "@/components/desk/act-form";
import { Notice } from "@/components/ui/notice";
import { previewImport } from "@/db/queries/rosters";
import { rosterFields } from "@/domain/roll";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { FaultTable } from "./fault-table";
import { MappingForm } from "./mapping-form";
import { PlanSummary } from "./plan-summary";

type Props = {
  params: Promise<{ locale: string; id: string; upload: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "roll" });
  return { title: t("importTitle") };
}

/** An uploaded table: its columns are mapped, its rows checked, and what importing would do is shown before it is done. */
export default async function ImportRoster({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id, upload } = await params;
  const path = `/desk/roll/rosters/${encodeURIComponent(id)}`;
  const account = await requireAccount(locale, `${path}/import/${encodeURIComponent(upload)}`);
  if (!isFor(account.role, "roster.import"))
    return <Forbidden locale={locale} role={account.role} verb="roster.import" />;
  const t = await getTranslations({ locale, namespace: "roll" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const query = await searchParams;
  const textOf = (name: string) => String(query[name] ?? "");
  const asked = query.heading === undefined ? null : columnsAsked(textOf);
  const preview = previewImport(await readContext(), upload, asked);
  const back = localePath(locale, path);
  if (preview === null || preview.roster.id !== id)
    return (
      <Notice look="bad" title={errors("upload_gone")}>
        <a href={`${back}#import`}>{t("uploadAgain")}</a>
      </Notice>
    );
  const { fileName, sheet, rows, heading, mapping, faults, members, isTooLong } = preview;
  const isMapped = mapping.number !== null && mapping.name !== null;
  const isGood = isMapped && faults.length === 0 && members > 0 && !isTooLong;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-2">
        <p className="text-sm">
          <a href={back}>{t("backToRoster")}</a>
        </p>
        <h1 className="text-3xl">{t("importTitle")}</h1>
        <p className="text-soft">
          {sheet === null
            ? t("fileLine", { file: fileName, rows: rows.length })
            : t("sheetLine", { file: fileName, sheet, rows: rows.length })}
        </p>
      </div>
      <MappingForm locale={locale} rows={rows} heading={heading} mapping={mapping} />
      {isMapped ? null : <Notice look="check" title={t("mapNeeded")} />}
      {isMapped && members === 0 && faults.length === 0 ? <Notice look="check" title={t("noRows")} /> : null}
      {isMapped && faults.length > 0 ? (
        <FaultTable locale={locale} faults={faults} good={members} again={`${back}#import`} />
      ) : null}
      {isGood ? (
        <section aria-labelledby="plan" className="grid gap-4 border-t border-rule pt-4">
          <h2 id="plan" className="text-2xl">
            {t("planTitle", { count: members })}
          </h2>
          <PlanSummary locale={locale} plan={preview.plan} />
          <ActForm
            id="import"
            action={importRosterAction}
            submit={t("importDo", { count: members })}
            hidden={{
              ...{ locale, upload, heading: String(heading + 1) },
              ...Object.fromEntries(rosterFields.map((field) => [field, String(mapping[field] ?? "")])),
            }}
          >
            {preview.plan.missing.length === 0 ? null : (
              <fieldset className="grid gap-1">
                <legend className="font-medium">
                  {t("missingTitle", { count: preview.plan.missing.length })}
                </legend>
                {(["stay", "leave"] as const).map((choice) => (
                  <label key={choice} className="flex min-h-11 items-center gap-3">
                    <input
                      type="radio"
                      name="missing"
                      value={choice}
                      defaultChecked={choice === "stay"}
                      className="size-5"
                    />
                    {t(`missing.${choice}`)}
                  </label>
                ))}
              </fieldset>
            )}
          </ActForm>
        </section>
      ) : null}
    </div>
  );
}
