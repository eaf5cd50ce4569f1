"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { Citation, SessionRecord } from "@/domain/record";
import { chooseReading, dropReading, giveReason } from "../model/choose-reading";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId } from "./field-id";
import { useFieldWords } from "./field-words";
import { withRecord } from "./store";

/** What other sources give for a value, with a way to follow one of them, and the reason for the choice. */
export function DisagreementLine({ path }: { path: string }) {
  const t = useTranslations("editor.differ");
  const { choice } = useFieldWords();
  const { store, me, readOnly } = useDesk();
  const found = useEditorAt(
    path,
    useCallback((state) => state.history.record.disagreements?.find((one) => one.path === path), [path]),
  );
  const [typed, setTyped] = useState<string | null>(null);
  if (found === undefined) return null;
  const change = (next: (record: SessionRecord) => SessionRecord, typing: string | null = null) =>
    store.update((state) => withRecord(state, next(state.history.record), typing));
  const id = `${fieldId(path)}-differ`;
  return (
    <div
      className={`grid gap-1 border-l-4 pl-3 text-sm ${found.reason === null ? "border-bad" : "border-rule"}`}
    >
      {found.others.map(({ value, citation }, n) => (
        <p key={`${value} ${sourceOf(citation)}`} className="flex flex-wrap items-baseline gap-x-3">
          <span>
            {t("other", { value: choice(path, String(value)) })}
            <span className="text-soft">
              {" "}
              {citation.origin === "read"
                ? t("quoted", { source: citation.source.replace(/\D/g, ""), quote: citation.quote })
                : t("byHand", { from: citation.from })}
            </span>
          </span>
          {readOnly ? null : (
            <>
              <Act
                text={t("follow")}
                onPress={() => change((record) => chooseReading(record, path, n, me))}
              />
              <Act text={t("drop")} onPress={() => change((record) => dropReading(record, path, n))} />
            </>
          )}
        </p>
      ))}
      {readOnly ? (
        <p>{found.reason === null ? t("open") : t("because", { reason: found.reason })}</p>
      ) : (
        <p className="flex items-baseline gap-2">
          <label htmlFor={id} className="shrink-0">
            {t("reason")}
          </label>
          <input
            id={id}
            value={typed ?? found.reason ?? ""}
            maxLength={1000}
            placeholder={t("reasonHint")}
            onBlur={() => setTyped(null)}
            onChange={(event) => {
              setTyped(event.target.value);
              change((record) => giveReason(record, path, event.target.value, me), `${path}#reason`);
            }}
            className="min-h-8 w-full border-b border-soft bg-transparent px-1 text-ink"
          />
        </p>
      )}
    </div>
  );
}

const sourceOf = (citation: Citation) => (citation.origin === "read" ? citation.source : citation.from);

function Act({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} className="min-h-7 text-link underline underline-offset-4">
      {text}
    </button>
  );
}
