"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";

const keys = [
  ["next", "Alt+N", "n"],
  ["confirm", "Alt+C", "c"],
  ["confirmHere", "Enter", null],
  ["select", "Alt+S", "s"],
  ["undo", "Ctrl+Z", null],
  ["redo", "Ctrl+Shift+Z", null],
  ["help", "?", null],
] as const;

/** The editor's keys. Single letters work only outside fields. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const t = useTranslations("editor.key");
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys"
      className="m-auto max-w-md border border-rule bg-paper p-5 text-ink backdrop:bg-ink/30"
    >
      <h2 id="keys" className="text-xl">
        {t("title")}
      </h2>
      <dl className="my-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {keys.map(([deed, chord, letter]) => (
          <div key={deed} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <kbd>{chord}</kbd>
              {letter === null ? null : (
                <>
                  {" / "}
                  <kbd>{letter}</kbd>
                </>
              )}
            </dt>
            <dd>{t(deed)}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-3 text-sm text-soft">{t("letters")}</p>
      <form method="dialog">
        <Button type="submit">{t("close")}</Button>
      </form>
    </dialog>
  );
}
