"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { majorityVerdict, votedAt } from "@/domain/rules";
import { useDesk, useEditorAt } from "./editor-context";
import type { EditorState } from "./store";

/** What the rule of majority needs and what a vote's figures give, as they are typed. */
export function VoteLine({ item }: { item: string }) {
  const t = useTranslations("editor.vote");
  const { store } = useDesk();
  const read = useCallback((state: EditorState) => verdictAt(state, item), [item]);
  const own = useEditorAt(item, read);
  // What the vote is measured by stands elsewhere: it is told of a change there too.
  useEditorAt("sittings", read);
  useEditorAt("body", read);
  useEditorAt("year", read);
  if (own === null) return null;
  const verdict = verdictOf(store.get(), item);
  if (verdict === null || !verdict.known) return null;
  const { needed, votesFor, margin, passes, base } = verdict;
  return (
    <p
      aria-live="polite"
      className={`figures border-l-4 pl-3 text-sm ${passes ? "border-rule" : "border-check font-medium"}`}
    >
      {t(passes ? "passes" : "fails", { needed, votesFor, margin: Math.abs(margin) })}
      <span className="text-soft"> {t(base.standsIn ? "ofDue" : "ofInOffice", { count: base.count })}</span>
    </p>
  );
}

/** The verdict as one comparable word, so that a key typed elsewhere wakes nothing. */
function verdictAt(state: EditorState, item: string): string | null {
  const verdict = verdictOf(state, item);
  return verdict?.known
    ? [verdict.needed, verdict.votesFor, verdict.base.count, verdict.base.standsIn].join()
    : null;
}

function verdictOf({ history: { record } }: EditorState, item: string) {
  const { kind, level } = record.body;
  if (kind === null || level === null || record.year === null) return null;
  const [list, id] = item.split("/");
  const found = (list === "elections" ? record.elections : record.resolutions).find((one) => one.id === id);
  if (found === undefined) return null;
  return majorityVerdict({
    ...{ kind, level, year: record.year, votes: found.votes },
    ...votedAt(record, found.sitting),
  });
}
