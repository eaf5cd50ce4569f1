"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { waitingPaths } from "../model/confirm";
import { Blockers } from "./blockers";
import { blockers } from "./editor-actions";
import { useEditor } from "./editor-context";
import { SaveStatus } from "./save-status";
import { StatusLine } from "./status-line";

export type BarActions = {
  next: () => void;
  confirm: () => void;
  undo: () => void;
  redo: () => void;
  help: () => void;
  submit: () => void;
  isSubmitting: boolean;
};

/** What is left to do, whether it is saved, the keys' deeds as buttons, and what was just done: always in view. */
export function EditorBar({ next, confirm, undo, redo, help, submit, isSubmitting }: BarActions) {
  const t = useTranslations("editor");
  const left = useEditor(useCallback((state) => waitingPaths(state.history.record.citations).size, []));
  const blocking = useEditor(blockers);
  const canUndo = useEditor(useCallback((state) => state.history.past.length > 0, []));
  const canRedo = useEditor(useCallback((state) => state.history.future.length > 0, []));
  const inConflict = useEditor(useCallback((state) => state.conflict !== null, []));
  const small = "min-h-9! px-3! text-sm";
  const blocked = blocking > 0 || inConflict;
  return (
    <div data-editor-bar className="sticky top-0 z-10 grid gap-2 border-y border-rule bg-paper py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <p className={left > 0 ? "font-medium text-check" : "text-good"} data-left={left}>
          {left > 0 ? (
            <button type="button" onClick={next} className="min-h-7 font-medium underline underline-offset-4">
              ？{t("leftToCheck", { count: left })}
            </button>
          ) : (
            `✓ ${t("allChecked")}`
          )}
        </p>
        <SaveStatus />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button className={small} onClick={next} disabled={left === 0} aria-keyshortcuts="Alt+N">
          {t("next")}
        </Button>
        <Button className={small} onClick={confirm} disabled={left === 0} aria-keyshortcuts="Alt+C">
          {t("confirmNext")}
        </Button>
        <Button className={small} onClick={undo} disabled={!canUndo} aria-keyshortcuts="Control+Z">
          {t("undo")}
        </Button>
        <Button
          className={small}
          onClick={redo}
          disabled={!canRedo}
          aria-keyshortcuts="Control+Shift+Z Control+Y"
        >
          {t("redo")}
        </Button>
        <Button className={`${small} max-sm:hidden!`} look="quiet" onClick={help} aria-keyshortcuts="?">
          {t("keys")}
        </Button>
        <Button
          id="submit"
          className={`${small} ml-auto`}
          look="primary"
          onClick={submit}
          aria-disabled={blocked || isSubmitting}
          aria-describedby="submit-state"
        >
          {t("submit")}
        </Button>
      </div>
      {blocked ? (
        <Blockers id="submit-state" />
      ) : (
        <p id="submit-state" className="text-sm text-soft">
          {t("readyToSubmit")}
        </p>
      )}
      <StatusLine />
    </div>
  );
}
