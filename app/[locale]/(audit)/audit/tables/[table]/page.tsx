import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { tidyTableQuery } from "@/app/_server/table-query";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ColumnPicker } from "@/components/audit/tables/column-picker";
import { Definitions } from "@/components/audit/tables/definitions";
import { TableForm } from "@/components/audit/tables/table-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { filterChoices } from "@/db/queries/filter-choices";
import { tableVerbs } from "@/db/queries/table-verbs";
import { previewTable } from "@/db/queries/tables";
import { columnsOf, isTable, lineColumns, readTableRequest, tableOf, tableQuery } from "@/domain/tables";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { tableChoices } from "../table-choices";
import { PrepareForm } from "./prepare-form";
import { SaveForm } from "./save-form";
import { TableResult } from "./table-result";
import { TakeAway } from "./take-away";

type Props = { params: Promise<{ locale: string; table: string }>; searchParams: Promise<Query> };

/** Lines of a table that are shown while it is built. */
const mostShown = 25;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { table } = await params;
  const t = await getTranslations({ locale, namespace: "tables" });
  return { title: isTable(table) ? `${tableOf(table).title[locale]} · ${t("title")}` : t("title") };
}

export default async function BuildTable({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { table } = await params;
  if (!isTable(table)) notFound();
  const query = await searchParams;
  const path = `/audit/tables/${table}`;
  const { request, mistaken } = readTableRequest(table, query);
  const words = tableQuery(request);
  const account = await requireAccount(locale, words === "" ? path : `${path}?${words}`);
  const forbidden = tableVerbs(request).find((verb) => !isFor(account.role, verb));
  if (forbidden !== undefined) return <Forbidden locale={locale} role={account.role} verb={forbidden} />;
  const tidy = tidyTableQuery(table, query);
  const action = localePath(locale, path);
  if (tidy !== null)
    redirect(`${action}${tidy === "" ? "" : `?${tidy}`}${isPicking(query) ? "#columns" : ""}`);
  const t = await getTranslations({ locale, namespace: "tables" });
  const preview = previewTable(await readContext(), request, mostShown);
  const columns = columnsOf(tableOf(table)).filter(({ key }) =>
    tableVerbs({ ...request, columns: [key], sort: [] }).every((verb) => isFor(account.role, verb)),
  );
  const all = { shown: request.columns.length, all: columns.length };
  return (
    <div className="grid gap-6">
      <Breadcrumb
        label={t("title")}
        crumbs={[
          { text: t("title"), href: localePath(locale, "/audit/tables") },
          { text: tableOf(table).title[locale] },
        ]}
      />
      <div className="grid gap-2">
        <h1 className="text-3xl">{tableOf(table).title[locale]}</h1>
        <p className="max-w-prose text-soft">{t("row", { row: tableOf(table).row[locale] })}</p>
      </div>
      {mistaken.length === 0 ? null : (
        <Notice look="check" role="alert">
          {t("mistaken", { parts: mistaken.join(", ") })}
        </Notice>
      )}
      <TableForm
        action={action}
        {...(await tableChoices(locale, request, filterChoices(getDatabase()), columns))}
        isSummary={request.isSummary}
        isPicking={words.includes("columns=")}
        labels={{
          ...{ form: t("builder"), scope: t("scope"), asOfHint: t("asOfHint"), order: t("order") },
          ...{ summary: t("summary"), columns: t("columns", all), submit: t("show"), clear: t("clear") },
        }}
      >
        <ColumnPicker
          columns={columns}
          chosen={request.columns}
          language={locale}
          labels={{
            ...{ legend: t("column"), hint: t("columnsHint"), others: t("otherColumns") },
            up: (column) => t("up", { column }),
            down: (column) => t("down", { column }),
          }}
        />
      </TableForm>
      <TableResult locale={locale} request={request} preview={preview} />
      {mistaken.length === 0 && preview.rows > 0 ? (
        <>
          <TakeAway locale={locale} request={request} rows={preview.rows} />
          <PrepareForm locale={locale} request={request} />
        </>
      ) : null}
      {mistaken.length === 0 ? <SaveForm locale={locale} request={request} /> : null}
      <Definitions
        columns={request.groups.length === 0 ? columns : [...lineColumns, ...columns]}
        language={locale}
        labels={{
          title: t("definitions"),
          column: t("column"),
          type: t("type"),
          definition: t("definition"),
        }}
      />
    </div>
  );
}

const isPicking = (query: Query) => query.up !== undefined || query.down !== undefined;
