import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { BatchRow } from "@/db/queries/intake";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Batches of files that are being read now: how far each is, and where it can be cancelled. */
export async function RunningBatches({ locale, batches }: { locale: Locale; batches: readonly BatchRow[] }) {
  if (batches.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "lists" });
  return (
    <Notice title={t("running", { count: batches.length })}>
      <ul className="grid gap-1">
        {batches.map(({ id, createdBy, report: { files, underWay, expected } }) => {
          const done = files - underWay - expected;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3">
              <a href={localePath(locale, `/desk/intake/${id}`)}>
                {t("runningOf", { name: createdBy, done, files })}
              </a>
              <progress value={done} max={files} aria-hidden="true" className="w-40" />
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-soft">{t("runningHint")}</p>
    </Notice>
  );
}
