"use client";

import { useTranslations } from "next-intl";
import { clockInChina } from "@/domain/roll";
import type { Told } from "./use-marking";

/** What the last act came to: plain for a mark, amber for one that stood already, red for a code that is nobody's. */
export function RollTold({ told, onUndo }: { told: Told | null; onUndo: () => void }) {
  const t = useTranslations("roll");
  if (told?.kind === "unknown_code" || told?.kind === "nobody")
    return (
      <div role="alert" className="border-2 border-bad bg-paper px-4 py-3 text-lg font-bold text-bad">
        {t(told.kind === "nobody" ? "told.nobody" : "told.unknownCode", { typed: told.typed })}
      </div>
    );
  const isWarning = told?.kind === "already" || told?.kind === "changed_since" || told?.kind === "several";
  return (
    <div
      role="status"
      className={`flex min-h-13 flex-wrap items-center justify-between gap-x-4 border-l-4 px-3 py-1 ${isWarning ? "border-mark-strong bg-check-paper text-check" : "border-hairline"}`}
    >
      <span className="text-lg">{words()}</span>
      {told?.kind === "marked" ? (
        <button
          type="button"
          onClick={onUndo}
          className="min-h-11 px-2 text-link underline underline-offset-4"
        >
          {t("undo")}
        </button>
      ) : null}
    </div>
  );

  function words(): string {
    if (told === null) return t("told.ready");
    switch (told.kind) {
      case "marked":
        return t(told.mark === null ? "told.cleared" : "told.marked", {
          ...named(told.member),
          mark: told.mark === null ? "" : t(`marks.${told.mark}`),
        });
      case "already":
        return t("told.already", {
          ...named(told.member),
          mark: t(`marks.${told.mark}`),
          time: clockInChina(told.at),
          by: told.by,
        });
      case "undone":
        return t("told.undone", named(told.member));
      case "changed_since":
        return t("told.changedSince", { ...named(told.member), by: told.by });
      case "several":
        return t("told.several", { count: told.count });
      default:
        return t("told.nothingToUndo");
    }
  }
}

const named = ({ number, name }: { number: string; name: string }) => ({ number, name });
