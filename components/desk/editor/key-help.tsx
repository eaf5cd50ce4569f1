"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useMemo } from "react";
import { keyDialog } from "../keys/key-dialog";
import { usePageKeys } from "../keys/use-page-keys";

const keys = [
  ["next", "Alt+N", "n"],
  ["confirm", "Alt+C", "c"],
  ["confirmHere", "Enter"],
  ["find", "Alt+W", "w"],
  ["findBack", "Alt+Shift+W"],
  ["select", "Alt+S", "s"],
  ["undo", "Ctrl+Z"],
  ["redo", "Ctrl+Y / Ctrl+Shift+Z"],
] as const;

/** Names the editor's keys for the list on `?`, and leaves `dialog` pointing at it for the editor's own button. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const t = useTranslations("editor.key");
  const list = useMemo(
    () => ({
      title: t("title"),
      keys: keys.map(([deed, ...chords]) => ({ keys: chords, does: t(deed) })),
      note: t("letters"),
    }),
    [t],
  );
  usePageKeys(list);
  useEffect(() => {
    const found = document.getElementById(keyDialog);
    dialog.current = found instanceof HTMLDialogElement ? found : null;
  }, [dialog]);
  return null;
}
