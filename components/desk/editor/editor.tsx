"use client";

import "../zod-without-eval";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState, useTransition } from "react";
import type { DraftView } from "@/db/queries/drafts";
import type { Outcome } from "@/domain/errors";
import { ConflictPanel } from "./conflict-panel";
import { blockers, confirmAndGoOn, fillFromSelection, goToNext, goToRest } from "./editor-actions";
import { EditorBar } from "./editor-bar";
import { DeskProvider } from "./editor-context";
import { focusId } from "./field-id";
import { useFieldWords } from "./field-words";
import { findNext, takeFound } from "./find-in-sources";
import { FindingsList } from "./findings-list";
import { KeyHelp } from "./key-help";
import { Panes } from "./panes";
import { RecordPane } from "./record-pane";
import { RestorePanel } from "./restore-panel";
import { CompareOnArrival } from "./second-source";
import { say } from "./status-line";
import { createStore, stepped } from "./store";
import { TakenInNotice } from "./taken-in-notice";
import { useKeys } from "./use-keys";
import { useSaving } from "./use-saving";

export type EditedDraft = Pick<
  DraftView,
  "id" | "version" | "record" | "texts" | "pictures" | "articleSpans" | "findings"
>;

type Props = {
  draft: EditedDraft;
  me: string;
  /** What the rules mean by which its values were read, by id of rule. */
  rules: Readonly<Record<string, string>>;
  /** A source that was just put beside it, to be set against the record; null for none. */
  compare: string | null;
  /** Sends the draft to review; leads away when it is sent. */
  submit: (input: { id: string; version: number }) => Promise<Outcome<null>>;
};

/** A record written from minutes or a note: what it says it was taken from is what each value is taken from. */
function handFromOf({ record, texts }: EditedDraft): string | null {
  const [first] = record.sources;
  if (first?.kind !== "minutes") return null;
  const line = texts[first.id]?.split("\n").find((one) => one.trim() !== "");
  return first.title ?? line?.trim().slice(0, 80) ?? null;
}

/** Made once: what the editor itself goes through does not render it again. */
const wholeRecord = (
  <RecordPane>
    <FindingsList />
  </RecordPane>
);

/** The source on one side, the record on the other. */
export function Editor({ draft, me, rules, compare, submit }: Props) {
  const t = useTranslations("editor");
  const errors = useTranslations("errors");
  const [store] = useState(() =>
    createStore({
      ...{ saved: draft.record, version: draft.version, findings: draft.findings },
      ...{ texts: draft.texts, pictures: draft.pictures },
    }),
  );
  const { autosave, left, restore, drop } = useSaving(store, draft.id, me);
  const [isSubmitting, startSubmitting] = useTransition();
  const [isReady, setReady] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const readSelected = useRef<Parameters<typeof Panes>[0]["selected"]["current"]>(null);
  useEffect(() => {
    setReady(true);
    // Where there is a keyboard, work begins at the first value to check.
    const isIdle = document.activeElement === null || document.activeElement === document.body;
    if (isIdle && window.location.hash === "" && matchMedia("(pointer: fine)").matches) goToNext(store);
  }, [store]);

  const desk = useMemo(
    () => ({
      store,
      draft: draft.id,
      flush: async () => autosave.current?.flush(),
      me,
      handFrom: handFromOf(draft) ?? t("handDefault"),
      placeholders: {
        title: t("blank.title"),
        name: t("blank.name"),
        post: t("blank.post"),
        heading: t("blank.heading"),
      },
      rules,
      readOnly: false,
    }),
    [store, draft, autosave, me, rules, t],
  );
  const { choice } = useFieldWords();
  const words = useRef(choice);
  words.current = choice;
  const deeds = useMemo(() => {
    const look = (by: 1 | -1) => {
      const found = findNext(store, words.current, by);
      say(store, t(`finding.${found.kind}`, found.kind === "found" ? found : {}));
    };
    return {
      next: () => void goToNext(store),
      confirm: () => {
        if (confirmAndGoOn(store, me)) return;
        // Nothing is left to look at: on to what comes next.
        void autosave.current?.flush();
        goToRest(store);
      },
      select: () => {
        const taken = takeFound(store, me) ?? fillFromSelection(store, readSelected.current?.() ?? null, me);
        say(store, t(`taking.${taken}`));
      },
      find: () => look(1),
      findBack: () => look(-1),
      undo: () => store.update((state) => stepped(state, "undo")),
      redo: () => store.update((state) => stepped(state, "redo")),
      help: () => dialog.current?.showModal(),
    };
  }, [store, me, t, autosave]);
  useKeys(deeds);

  function send(): void {
    startSubmitting(async () => {
      await autosave.current?.flush();
      const { version, save, conflict } = store.get();
      if (blockers(store.get()) > 0 || save !== "saved" || conflict !== null) {
        say(store, save === "saved" ? t("blockedNow") : t("notSavedYet"));
        focusId("findings");
        return;
      }
      const outcome = await submit({ id: draft.id, version });
      if (!outcome.ok) say(store, errors(outcome.code, outcome.details));
    });
  }

  return (
    <DeskProvider desk={desk}>
      <div data-ready={isReady} className="grid gap-3">
        <noscript>
          <p className="border-l-4 border-check bg-check-paper px-4 py-2">{t("needsScript")}</p>
        </noscript>
        {left === null ? null : <RestorePanel copy={left} onRestore={restore} onDrop={drop} />}
        <ConflictPanel />
        <TakenInNotice />
        <EditorBar {...deeds} submit={send} isSubmitting={isSubmitting} />
        <Panes article={draft.articleSpans} selected={readSelected} onTake={deeds.select} onFind={deeds.find}>
          {wholeRecord}
        </Panes>
        <KeyHelp dialog={dialog} />
        {compare === null ? null : <CompareOnArrival source={compare} />}
      </div>
    </DeskProvider>
  );
}
