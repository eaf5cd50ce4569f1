import { getTranslations } from "next-intl/server";
import type { ImportPlan } from "@/domain/roll";
import type { Locale } from "@/i18n/routing";

/** What importing would do: counts, and each change in words. */
export async function PlanSummary({ locale, plan }: { locale: Locale; plan: ImportPlan }) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const { added, changed, unchanged, missing } = plan;
  return (
    <div className="grid gap-3">
      <dl className="figures flex flex-wrap gap-x-8 gap-y-1">
        {[
          ["added", added.length] as const,
          ["changed", changed.length] as const,
          ["unchanged", unchanged] as const,
          ["missing", missing.length] as const,
        ].map(([key, count]) => (
          <div key={key} className="flex gap-2">
            <dt className="text-soft">{t(`plan.${key}`)}</dt>
            <dd className="font-bold">{count}</dd>
          </div>
        ))}
      </dl>
      {changed.length === 0 ? null : (
        <details open={changed.length <= 20}>
          <summary>{t("changes")}</summary>
          <ul className="grid gap-1 pt-2">
            {changed.slice(0, 300).map(({ id, before, after, fields, returns }) => (
              <li key={id}>
                <span className="figures text-soft">{after.number}</span>{" "}
                <span lang="zh-CN">{after.name}</span>
                {t("colon")}
                {[
                  ...(returns ? [t("returns")] : []),
                  ...fields.map((field) =>
                    t("fieldChange", {
                      field: t(`fields.${field}`),
                      before: before[field] ?? "—",
                      after: after[field] ?? "—",
                    }),
                  ),
                ].join(t("semicolon"))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing.length === 0 ? null : (
        <details>
          <summary>{t("missingList")}</summary>
          <p className="pt-2" lang="zh-CN">
            {missing.map(({ number, name }) => `${number} ${name}`).join("、")}
          </p>
        </details>
      )}
    </div>
  );
}
