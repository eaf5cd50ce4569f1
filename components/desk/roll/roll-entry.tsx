"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { RollMember } from "@/db/queries/rolls";
import type { Mark } from "@/domain/roll";
import { entryTarget } from "./entry";
import { createKeyReader, type SingleAct } from "./key-reader";
import { RollTold } from "./roll-told";
import type { useMarking } from "./use-marking";

type Props = {
  field: RefObject<HTMLInputElement | null>;
  members: readonly RollMember[];
  typed: string;
  chosen: RollMember | null;
  marking: ReturnType<typeof useMarking>;
  onType: (text: string) => void;
  onChoose: (id: string | null) => void;
  onMove: (by: 1 | -1) => void;
  onAct: (member: RollMember, mark: Mark | null) => void;
};

/** A code of so many characters typed faster than this a character, in milliseconds, comes from a scanner. */
const scanned = 35;

/** The field that keyboard and scanner share, and what the last act came to. */
export function RollEntry({
  field,
  members,
  typed,
  chosen,
  marking,
  onType,
  onChoose,
  onMove,
  onAct,
}: Props) {
  const t = useTranslations("roll");
  const began = useRef(0);
  // The reader outlives renders; it asks for what is current when a key acts.
  const current = useRef({ act, type });
  useEffect(() => {
    current.current = { act, type };
  });
  const reader = useRef<ReturnType<typeof createKeyReader> | null>(null);
  useEffect(() => {
    reader.current = createKeyReader({
      act: (one) => current.current.act(one),
      type: (text) => current.current.type(text),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    return () => reader.current?.stop();
  }, []);

  return (
    <div className="grid gap-2">
      <label htmlFor="roll-entry" className="font-medium">
        {t("entry")}
      </label>
      <p id="roll-entry-hint" className="text-sm text-soft">
        {chosen === null ? t("entryHint") : t("chosenHint", { name: chosen.name, number: chosen.number })}
      </p>
      <input
        ref={field}
        id="roll-entry"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        aria-describedby="roll-entry-hint"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        className="figures min-h-12 w-full border-2 border-ink bg-paper px-3 text-xl"
      />
      <RollTold told={marking.told} onUndo={marking.undo} />
    </div>
  );

  function type(text: string): void {
    if (typed === "") began.current = performance.now();
    onType(text);
  }

  function act(one: SingleAct): void {
    if (one === "undo") marking.undo();
    else if (chosen !== null) onAct(chosen, one === "clear" ? null : one);
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter and arrows of an input method choose characters, not members.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      reader.current?.stop();
      enter();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      onMove(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      onType("");
      marking.tell(null);
    } else if (isUndo(event) && typed === "") {
      event.preventDefault();
      marking.undo();
    } else if (
      chosen !== null &&
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      event.preventDefault();
      reader.current?.press(event.key);
    }
  }

  function enter(): void {
    const target = entryTarget(members, typed, chosen);
    const pace = (performance.now() - began.current) / Math.max(1, typed.length);
    switch (target.kind) {
      case "nothing":
        return;
      case "several":
        onChoose(target.first.id);
        marking.tell({ kind: "several", count: target.count });
        return;
      case "member":
        marking.mark(target.member, "present", pace < scanned ? "scan" : "key");
        if (chosen !== null && typed === "") onMove(1);
        else onType("");
        return;
      default:
        marking.tell({ kind: target.kind, typed: typed.trim() });
        onType("");
    }
  }
}

const isUndo = (event: KeyboardEvent) => event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
