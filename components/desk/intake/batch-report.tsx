import { useTranslations } from "next-intl";
import type { BatchReport } from "@/domain/intake/queue";

const parts = ["drafts", "linked", "before", "nothing", "failed", "cancelled", "expected"] as const;

/** What became of a batch, in a sentence: only what there is. */
export function useReportWords(): (report: BatchReport) => string {
  const t = useTranslations("batch");
  return (report) =>
    t("report", {
      parts: [
        t("part.files", { count: report.files }),
        ...parts.filter((part) => report[part] > 0).map((part) => t(`part.${part}`, { count: report[part] })),
      ].join(t("partJoin")),
    });
}
