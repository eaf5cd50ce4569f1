"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { isOfPoints } from "../model/items";
import { type Box, dropTarget, type Target } from "./drop-target";
import { fieldId } from "./field-id";

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
  const pointer = useRef<number | null>(null);
  const scroll = useRef<(() => void) | null>(null);

  function press(event: KeyboardEvent): void {
    if (event.key === "Escape" && pointer.current !== null) {
      event.preventDefault();
      event.stopPropagation();
      stop();
      return;
    }
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onStep(step);
  }

  function take(event: PointerEvent<HTMLButtonElement>): void {
    if (event.button !== 0 || pointer.current !== null) return;
    // Moves come here wherever the pointer is; Safari does not focus a pressed button, and Escape is to be heard.
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    pointer.current = event.pointerId;
  }

  function drag(event: PointerEvent<HTMLButtonElement>): void {
    if (event.pointerId !== pointer.current) return;
    const { clientY, currentTarget } = event;
    scroll.current?.();
    scroll.current = scrollAtEdge(currentTarget, clientY, () => aim(clientY));
    aim(clientY);
  }

  function aim(y: number): void {
    const found = targetAt(path, y);
    if (found?.path === target.current?.path && found?.side === target.current?.side) return;
    mark(target.current, null);
    mark(found, found?.side ?? null);
    target.current = found;
  }

  function drop(event: PointerEvent): void {
    if (event.pointerId !== pointer.current) return;
    const found = target.current;
    stop();
    if (found !== null) onDrop(found);
  }

  function stop(): void {
    scroll.current?.();
    mark(target.current, null);
    scroll.current = target.current = pointer.current = null;
  }

  return (
    <button
      id={`${fieldId(path)}-move`}
      type="button"
      aria-describedby={isOfPoints(path) ? "move-hint-points" : "move-hint"}
      title={t("moveTitle")}
      onKeyDown={press}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onLostPointerCapture={stop}
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

/** Where the item of a path goes when let go at a height of the window. */
function targetAt(path: string, y: number): Target | null {
  const boxes = [...document.querySelectorAll<HTMLElement>("[data-item]")].map((element): Box => {
    const { top, bottom } = element.getBoundingClientRect();
    return { path: element.dataset.item ?? "", top, bottom };
  });
  const own = boxes.find((box) => box.path === path);
  const others = boxes.filter((box) => mayStandBeside(path, box.path));
  return own === undefined ? null : dropTarget(own, others, y);
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
    if (!element.isConnected) return;
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
