"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { mergeRecords } from "../model/merge";
import { useDesk, useEditor } from "./editor-context";
import { useFieldWords } from "./field-words";
import type { Conflict } from "./store";
import { chosen } from "./take-in";

type Side = "mine" | "theirs";

/** Someone else, or another tab, changed meanwhile what was changed here: whose to keep, field by field. */
export function ConflictPanel() {
  const conflict = useEditor(useCallback((state) => state.conflict, []));
  return conflict === null ? null : <Choices key={conflict.version} conflict={conflict} />;
}

function Choices({ conflict }: { conflict: Conflict }) {
  const t = useTranslations("editor.conflict");
  const colon = useTranslations("editor")("colon");
  const { store } = useDesk();
  const { place, choice } = useFieldWords();
  const record = useEditor(useCallback((state) => state.history.record, []));
  const base = useEditor(useCallback((state) => state.saved, []));
  const { clashes, taken } = useMemo(
    () => mergeRecords(base, record, conflict.record),
    [base, record, conflict],
  );
  const [sides, setSides] = useState<Record<string, Side>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const sideOf = (path: string): Side => sides[path] ?? "mine";
  const words = (path: string, value: string | number | null) =>
    value === null ? t("nothing") : choice(path, String(value));

  function settle(): void {
    const theirs = clashes.map(({ path }) => path).filter((path) => sideOf(path) === "theirs");
    store.update((state) => chosen(state, conflict, theirs));
  }

  return (
    <section
      aria-labelledby="conflict"
      role="alert"
      className="grid gap-3 border-2 border-check bg-check-paper px-4 py-3"
    >
      <h2 id="conflict" ref={heading} tabIndex={-1} className="text-xl text-check">
        {t("title")}
      </h2>
      <p>
        {clashes.length === 0 ? t("same") : t("lead", { count: clashes.length })}
        {taken.length === 0 ? null : ` ${t("rest", { count: taken.length })}`}
      </p>
      {clashes.map(({ path, mine, theirs }) => (
        <fieldset key={path} className="grid gap-1 border-t border-check pt-2">
          <legend className="float-left font-medium">
            {place(mine === null ? conflict.record : record, path)}
          </legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label key={side} className="flex min-h-9 items-baseline gap-2">
              <input
                type="radio"
                name={`side-${path}`}
                checked={sideOf(path) === side}
                onChange={() => setSides((before) => ({ ...before, [path]: side }))}
              />
              <span>
                {t(side)}
                {colon}
                {words(path, side === "mine" ? mine : theirs)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        {clashes.length < 2
          ? null
          : (["mine", "theirs"] as const).map((side) => (
              <Button
                key={side}
                onClick={() => setSides(Object.fromEntries(clashes.map(({ path }) => [path, side])))}
              >
                {t(side === "mine" ? "allMine" : "allTheirs")}
              </Button>
            ))}
        <Button look="primary" onClick={settle}>
          {t("settle")}
        </Button>
      </div>
    </section>
  );
}
