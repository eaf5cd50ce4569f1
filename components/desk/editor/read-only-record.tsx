"use client";

import "../zod-without-eval";
import { useMemo, useRef, useState } from "react";
import type { Selection } from "../model/selection";
import type { EditedDraft } from "./editor";
import { DeskProvider } from "./editor-context";
import { FindingsList } from "./findings-list";
import { Panes } from "./panes";
import { RecordPane } from "./record-pane";
import { createStore } from "./store";

const flush = () => Promise.resolve();
const noWords = { title: "", name: "", post: "", heading: "" };

/** The editor's two panes without its hands: every value leads to its words, nothing can be changed. */
export function ReadOnlyRecord({
  draft,
  rules,
  isLive,
}: {
  draft: EditedDraft;
  rules: Readonly<Record<string, string>>;
  /** Whether it can still be returned or published: then what is to be dealt with stands above it. */
  isLive: boolean;
}) {
  const [store] = useState(() =>
    createStore({
      ...{ saved: draft.record, version: draft.version, findings: draft.findings },
      ...{ texts: draft.texts, pictures: draft.pictures },
    }),
  );
  const desk = useMemo(
    () => ({
      store,
      draft: draft.id,
      flush,
      me: "",
      handFrom: "",
      placeholders: noWords,
      rules,
      readOnly: true,
    }),
    [store, draft.id, rules],
  );
  const selected = useRef<(() => Selection | null) | null>(null);
  return (
    <DeskProvider desk={desk}>
      <Panes article={draft.articleSpans} selected={selected} onTake={null} onFind={null}>
        <RecordPane>{isLive ? <FindingsList /> : null}</RecordPane>
      </Panes>
    </DeskProvider>
  );
}
