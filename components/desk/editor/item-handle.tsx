"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { isOfPoints } from "../model/items";
import { fieldId } from "./field-id";

/** Where an item is to go: before or behind another. */
export type Target = { path: string; side: "before" | "behind" };

type Props = {
  path: string;
  name: string;
  onStep: (direction: "up" | "down" | "in" | "out") => void;
  onDrop: (target: Target) => void;
};

const steps: Readonly<Record<string, "up" | "down" | "in" | "out">> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** An item's name, by which it is taken: dragged with mouse or thumb, or moved with the arrow keys. */
export function ItemHandle({ path, name, onStep, onDrop }: Props) {
  const t = useTranslations("editor");
  const target = useRef<Target | null>(null);
  const scroll = useRef<(() => void) | null>(null);

  function press(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onStep(step);
  }

  function drag(event: PointerEvent<HTMLButtonElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { clientX, clientY, currentTarget } = event;
    scroll.current?.();
    scroll.current = scrollAtEdge(currentTarget, clientY, () => aim(clientX, clientY));
    aim(clientX, clientY);
  }

  function aim(x: number, y: number): void {
    const found = targetAt(path, x, y);
    if (found?.path === target.current?.path && found?.side === target.current?.side) return;
    mark(target.current, null);
    mark(found, found?.side ?? null);
    target.current = found;
  }

  function end(event: PointerEvent<HTMLButtonElement>): void {
    event.currentTarget.releasePointerCapture(event.pointerId);
    scroll.current?.();
    scroll.current = null;
    const found = target.current;
    mark(found, null);
    target.current = null;
    if (found !== null && event.type === "pointerup") onDrop(found);
  }

  return (
    <button
      id={`${fieldId(path)}-move`}
      type="button"
      aria-describedby={isOfPoints(path) ? "move-hint-points" : "move-hint"}
      title={t("moveTitle")}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={end}
      className="-ml-1 min-h-7 cursor-grab touch-none px-1 text-left font-medium text-soft select-none hover:bg-raised active:cursor-grabbing"
    >
      <span aria-hidden="true">⠿ </span>
      {name}
    </button>
  );
}

/** How items are moved, said once for all handles. */
export function MoveHints() {
  const t = useTranslations("editor");
  return (
    <div hidden>
      <span id="move-hint">{t("moveHint")}</span>
      <span id="move-hint-points">{t("moveHintPoints")}</span>
    </div>
  );
}

/** The item under the pointer beside which the dragged one can go; not within itself. */
function targetAt(path: string, x: number, y: number): Target | null {
  let element = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-item]") ?? null;
  while (element !== null && !mayStandBeside(path, element.dataset.item ?? ""))
    element = element.parentElement?.closest<HTMLElement>("[data-item]") ?? null;
  const over = element?.dataset.item;
  if (element === null || over === undefined) return null;
  const { top, height } = element.getBoundingClientRect();
  return { path: over, side: y < top + height / 2 ? "before" : "behind" };
}

function mayStandBeside(path: string, over: string): boolean {
  if (over === path || over.startsWith(`${path}/`)) return false;
  if (isOfPoints(path)) return isOfPoints(over);
  return over.slice(0, over.lastIndexOf("/")) === path.slice(0, path.lastIndexOf("/"));
}

/** How near to its edge a pane scrolls, and how far in a frame, in pixels. */
const edge = { near: 40, step: 10 };

/** Scrolls the pane while the pointer stays at its upper or lower edge. @returns what ends it */
function scrollAtEdge(element: HTMLElement, y: number, onScroll: () => void): (() => void) | null {
  let pane: HTMLElement | null = element.parentElement;
  while (pane !== null && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
  const scrolled = pane ?? document.scrollingElement;
  if (scrolled === null) return null;
  const { top, bottom } = pane?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const step = y < top + edge.near ? -edge.step : y > bottom - edge.near ? edge.step : 0;
  if (step === 0) return null;
  let frame = requestAnimationFrame(function go() {
    scrolled.scrollBy(0, step);
    onScroll();
    frame = requestAnimationFrame(go);
  });
  return () => cancelAnimationFrame(frame);
}

function mark(target: Target | null, side: string | null): void {
  const element = target === null ? null : document.getElementById(fieldId(target.path));
  if (side === null) element?.removeAttribute("data-drop");
  else element?.setAttribute("data-drop", side);
}
