import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { conditionsOf, pageOf } from "@/app/_server/list-filter";
import { readContext } from "@/app/_server/session";
import { BatchList } from "@/app/[locale]/(desk)/desk/new/recent-batches";
import { PageLinks } from "@/app/[locale]/page-links";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ListFilter } from "@/components/desk/lists/list-filter";
import { listRecorders } from "@/db/queries/drafts";
import { batchFilterSchema, batchStates, countBatches, listBatches } from "@/db/queries/intake";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "lists" });
  return { title: t("batches") };
}

const size = 30;

/** Every batch of files that was put in, with filters that stay in the address. */
export default async function BatchesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/intake");
  if (!isFor(account.role, "draft.read"))
    return <Forbidden locale={locale} role={account.role} verb="draft.read" />;
  const t = await getTranslations({ locale, namespace: "lists" });
  const query = await searchParams;
  const filter = conditionsOf(batchFilterSchema, query);
  const page = pageOf(query);
  const ctx = await readContext();
  const total = countBatches(ctx, filter);
  const pages = Math.max(1, Math.ceil(total / size));
  const here = localePath(locale, "/desk/intake");
  const typed = {
    ...(filter.who === undefined ? {} : { who: filter.who }),
    ...(filter.state === undefined ? {} : { state: filter.state }),
  };
  const any = { value: "", label: t("any") };
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("batches")}</h1>
        <p className="text-soft">{t("batchesLead")}</p>
      </div>
      <ListFilter
        label={t("filter")}
        fields={[
          {
            name: "who",
            label: t("putInBy"),
            value: filter.who ?? "",
            options: [
              any,
              ...listRecorders(ctx).map(({ id, displayName }) => ({ value: id, label: displayName })),
            ],
          },
          {
            name: "state",
            label: t("state"),
            value: filter.state ?? "",
            options: [
              any,
              ...batchStates.map((value) => ({
                value,
                label: t(`batchState.${value}`),
              })),
            ],
          },
        ]}
        submit={t("apply")}
        clear={t("clear")}
        clearHref={here}
      />
      {total === 0 ? (
        <p className="text-soft">
          {Object.keys(filter).length === 0 ? t("batchesNone") : t("filtered", { count: 0 })}
        </p>
      ) : (
        <BatchList locale={locale} batches={listBatches(ctx, size, filter, (page - 1) * size)} />
      )}
      <PageLinks
        locale={locale}
        page={page}
        pages={pages}
        hrefOf={(to) => `${here}?${new URLSearchParams({ ...typed, page: String(to) })}`}
      />
    </div>
  );
}
