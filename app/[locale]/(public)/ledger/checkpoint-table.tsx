import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { CheckpointView } from "@/db/queries/proof";
import type { Locale } from "@/i18n/routing";

/** The newest checkpoints, each with its signed text to take away. */
export async function CheckpointTable({
  locale,
  checkpoints,
}: {
  locale: Locale;
  checkpoints: readonly CheckpointView[];
}) {
  const t = await getTranslations({ locale, namespace: "proof" });
  return (
    <section aria-labelledby="checkpoints" className="grid gap-3">
      <h2 id="checkpoints" className="text-2xl">
        {t("checkpointsTitle")}
      </h2>
      <DataTable caption={t("checkpointsCaption", { count: checkpoints.length })} stacks>
        <thead>
          <tr>
            <th scope="col" className="text-right">
              {t("size")}
            </th>
            <th scope="col">{t("signed")}</th>
            <th scope="col">{t("root")}</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map(({ size, at, root }) => (
            <tr key={size}>
              <th scope="row" className="figures sm:text-right" data-label={t("size")}>
                <a href={`/api/ledger/checkpoint?size=${size}`}>{size}</a>
              </th>
              <td className="whitespace-nowrap" data-label={t("signed")}>
                <time dateTime={at}>{at.slice(0, 19).replace("T", " ")}</time>
              </td>
              <td className="font-mono break-all">
                {/* Within a cell of the usual size, it stands on the line of the others. */}
                <span className="text-xs">{root}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
