"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { LocalCopy } from "./local-copy";

/** Offers what was typed on this device and never reached the server. */
export function RestorePanel(props: { copy: LocalCopy; onRestore: () => void; onDrop: () => void }) {
  const t = useTranslations("editor.restore");
  const at = new Date(props.copy.at).toLocaleTimeString();
  return (
    <div role="alert" className="grid gap-2 border-2 border-check bg-check-paper px-4 py-3">
      <p className="font-bold text-check">{t("title")}</p>
      <p>{t("lead", { at })}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={props.onRestore}>
          {t("restore")}
        </Button>
        <Button onClick={props.onDrop}>{t("drop")}</Button>
      </div>
    </div>
  );
}
