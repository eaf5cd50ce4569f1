"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useState } from "react";
import type { Finding } from "@/domain/rules";
import { goToRest } from "./editor-actions";
import { useDesk, useEditor, useEditorAt } from "./editor-context";
import { focusPath, reasonId } from "./field-id";
import { useFindingWords } from "./finding-words";
import { PlaceWords } from "./place-words";
import { withRecord } from "./store";

/** Fewer characters are no reason. */
const shortest = 2;

/** What the record's rules found: what blocks, what wants a reason, what is only worth knowing. */
export function FindingsList() {
  const t = useTranslations("editor");
  const findings = useEditor(useCallback((state) => state.findings, []));
  const blocking = findings.filter(({ weight }) => weight !== "note");
  const notes = findings.filter(({ weight }) => weight === "note");
  return (
    <section aria-labelledby="findings" className="grid gap-2 border-t border-rule pt-3">
      <h2 id="findings" tabIndex={-1} className="text-xl">
        {t("findings")}
      </h2>
      {blocking.length === 0 ? <p className="text-good">✓ {t("nothingBlocks")}</p> : null}
      <ul className="grid gap-2">
        {blocking.map((finding) => (
          <FindingItem key={`${finding.code} ${finding.path}`} finding={finding} />
        ))}
      </ul>
      {notes.length === 0 ? null : (
        <details>
          <summary className="text-soft">{t("notes", { count: notes.length })}</summary>
          <ul className="grid gap-2 pt-2">
            {notes.map((finding) => (
              <FindingItem key={`${finding.code} ${finding.path}`} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const t = useTranslations("editor");
  const { title, help } = useFindingWords(finding);
  const mark = finding.weight === "error" ? "✕" : finding.weight === "confirm" ? "？" : "·";
  return (
    <li
      className={`grid gap-1 border-l-4 pl-3 ${finding.weight === "error" ? "border-bad" : finding.weight === "confirm" ? "border-check" : "border-hairline"}`}
    >
      <p>
        <span aria-hidden="true">{mark} </span>
        <span className="sr-only">{t(`weight.${finding.weight}`)} </span>
        {title}
        {finding.path === "" ? null : (
          <>
            {" — "}
            <button
              type="button"
              onClick={() => focusPath(finding.path)}
              className="text-link underline underline-offset-4"
            >
              <PlaceWords path={finding.path} />
            </button>
          </>
        )}
      </p>
      <p className="text-sm text-soft">
        {help}{" "}
        {finding.code === "session_already_published" ? (
          <a href={`/desk/corrections/new?session=${finding.params.session ?? ""}`}>{t("toCorrection")}</a>
        ) : null}
      </p>
      {finding.weight === "confirm" ? <Acknowledge finding={finding} /> : null}
    </li>
  );
}

/** A person's reason why the record stands as it is. */
function Acknowledge({ finding: { code, path } }: { finding: Finding }) {
  const t = useTranslations("editor");
  const { store, me, readOnly } = useDesk();
  const given = useEditorAt(
    "acknowledgements",
    useCallback(
      (state) => state.history.record.acknowledgements.find((one) => one.code === code && one.path === path),
      [code, path],
    ),
  );
  const [reason, setReason] = useState("");
  const id = reasonId(code, path);
  function put(text: string | null): void {
    store.update((state) => {
      const { record } = state.history;
      const others = record.acknowledgements.filter((one) => one.code !== code || one.path !== path);
      const own = text === null ? [] : [{ code, path, by: me, reason: text.trim() }];
      return withRecord(state, { ...record, acknowledgements: [...others, ...own] });
    });
  }
  function give(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim().length < shortest) return;
    put(reason);
    // The field goes away; who is at the keyboard goes on to what is left.
    goToRest(store);
  }
  if (given !== undefined) {
    return (
      <p className="text-sm">
        ✓ {t("acknowledged", { reason: given.reason })}{" "}
        {readOnly ? null : (
          <button type="button" onClick={() => put(null)} className="text-link underline underline-offset-4">
            {t("takeBack")}
          </button>
        )}
      </p>
    );
  }
  if (readOnly) return null;
  return (
    <form onSubmit={give} className="flex flex-wrap items-end gap-2">
      <label htmlFor={id} className="grid grow gap-1 text-sm">
        {t("reason")}
        <input
          id={id}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.target.value)}
          className="min-h-9 border border-soft bg-paper px-2 text-base"
        />
      </label>
      <button
        type="submit"
        disabled={reason.trim().length < shortest}
        className="min-h-9 border border-ink px-3 disabled:opacity-40"
      >
        {t("acknowledge")}
      </button>
    </form>
  );
}
