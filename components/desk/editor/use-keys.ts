"use client";

import { useEffect } from "react";
import { isTyping, singleKeysAreOn } from "../keys/typing";

export type KeyDeeds = {
  next: () => void;
  confirm: () => void;
  select: () => void;
  find: () => void;
  findBack: () => void;
  undo: () => void;
  redo: () => void;
  help: () => void;
};

/** The editor's keys, while it is on screen. Letters alone count only where nobody is typing. */
export function useKeys(deeds: KeyDeeds): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      if (deed === null) return;
      event.preventDefault();
      deeds[deed]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [deeds]);
}

const altDeeds: ReadonlyMap<string, keyof KeyDeeds> = new Map([
  ["KeyN", "next"],
  ["KeyC", "confirm"],
  ["KeyS", "select"],
]);

function deedOf(event: KeyboardEvent): keyof KeyDeeds | null {
  if (event.isComposing || document.querySelector("dialog[open]") !== null) return null;
  const command = event.ctrlKey || event.metaKey;
  // With Alt by place on the keyboard: some layouts type another letter.
  if (event.altKey && !command) {
    if (event.code === "KeyW") return event.shiftKey ? "findBack" : "find";
    return altDeeds.get(event.code) ?? null;
  }
  if (command && event.code === "KeyZ" && !isOwnField(event.target)) return event.shiftKey ? "redo" : "undo";
  if (command && event.code === "KeyY" && !isOwnField(event.target)) return "redo";
  if (event.key === "Enter" && !command && !event.altKey && !event.shiftKey && !event.repeat)
    return enterDeed(event.target);
  if (command || event.altKey || isTyping(event.target) || !singleKeysAreOn()) return null;
  return letterDeeds.get(event.key) ?? null;
}

const letterDeeds: ReadonlyMap<string, keyof KeyDeeds> = new Map([
  ["?", "help"],
  ["n", "next"],
  ["c", "confirm"],
  ["s", "select"],
  ["w", "find"],
  ["W", "findBack"],
]);

/** Enter confirms a value that waits for it; on words selected in the source it takes them. */
function enterDeed(target: EventTarget | null): keyof KeyDeeds | null {
  if (!(target instanceof HTMLElement)) return null;
  if (target.matches("[data-check]:not([aria-invalid])")) return "confirm";
  const isInSource =
    target.closest("[data-source]") !== null && document.getSelection()?.isCollapsed === false;
  return isInSource ? "select" : null;
}

/** Fields that are no part of the record, such as a reason being written, keep the browser's own undo. */
const isOwnField = (target: EventTarget | null) =>
  target instanceof HTMLElement && isTyping(target) && !target.id.startsWith("f-");
