"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { RollState } from "./roll-store";

/** Whether what was marked here has reached the server, and what to do where it cannot. */
export function RollLinkState({
  state,
  rosterAt,
  onRetry,
}: {
  state: RollState;
  rosterAt: string;
  onRetry: () => void;
}) {
  const t = useTranslations("roll");
  const errors = useTranslations("errors");
  const count = state.pending.length;
  if (state.refused !== null)
    return (
      <div role="alert" className="grid gap-2 border-2 border-bad px-3 py-2 text-bad">
        <p className="font-bold">{refusal(state.refused)}</p>
        {count === 0 ? null : <p>{t("keptHere", { count })}</p>}
        <Button onClick={onRetry}>{t("tryAgain")}</Button>
      </div>
    );
  if (!state.isOpen)
    return (
      <p role="alert" className="font-bold text-check">
        {t("closedMeanwhile")} <Reload label={t("reload")} />
      </p>
    );
  return (
    <div role="status" className="grid gap-1 text-sm" data-pending={count}>
      {state.link === "unreachable" ? (
        <p className="font-bold text-check">{t("unreachable", { count })}</p>
      ) : (
        <p className="text-soft">{count === 0 ? t("allSent") : t("sending", { count })}</p>
      )}
      {state.rosterAt === rosterAt ? null : (
        <p className="text-check">
          {t("rosterChanged")} <Reload label={t("reload")} />
        </p>
      )}
    </div>
  );

  function refusal(code: string): string {
    if (code === "not_signed_in") return t("signInAgain");
    return code === "roll_closed" || code === "not_permitted" ? errors(code) : t("refused");
  }
}

function Reload({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={() => location.reload()}
      className="min-h-11 text-link underline underline-offset-4"
    >
      {label}
    </button>
  );
}
