import { useTranslations } from "next-intl";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { useReportWords } from "@/components/desk/intake/batch-report";
import type { BatchRow } from "@/db/queries/intake";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Batches that were put in lately, to come back to: whose, when, and what became of them. */
export function RecentBatches({ locale, batches }: { locale: Locale; batches: readonly BatchRow[] }) {
  const t = useTranslations("batch");
  const lists = useTranslations("lists");
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="recent" className="grid max-w-3xl gap-2">
      <h2 id="recent" className="text-2xl">
        {t("recent")}
      </h2>
      <BatchList locale={locale} batches={batches} />
      <p>
        <a href={localePath(locale, "/desk/intake")}>{lists("allBatches")}</a>
      </p>
    </section>
  );
}

/** Batches, each with whose it is, when it came and what became of it. */
export function BatchList({ locale, batches }: { locale: Locale; batches: readonly BatchRow[] }) {
  const t = useTranslations("batch");
  const words = useReportWords();
  return (
    <ul className="border-t border-rule">
      {batches.map(({ id, createdBy, createdAt, report }) => (
        <li key={id} className="grid gap-0.5 border-b border-hairline py-3">
          <a href={localePath(locale, `/desk/intake/${id}`)} className="font-medium">
            {t("recentBy", { name: createdBy, when: moment(locale, createdAt) })}
          </a>
          <span className="text-sm text-soft">
            {t("recentState", { underWay: report.underWay, parts: words(report) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
