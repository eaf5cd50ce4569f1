"use client";

import { useTranslations } from "next-intl";
import { memo, useEffect, useMemo, useRef } from "react";
import { scrollable } from "@/components/ui/scrollable";
import type { Citation } from "@/domain/record";
import { placeRange } from "./place-range";
import { segmentsOf } from "./segments";

type Props = {
  source: string;
  text: string;
  citations: readonly Citation[];
  article: readonly (readonly [number, number])[] | null;
  /** Path of the value whose words are lit. */
  active: string | null;
  /** Paths of values still to be checked: their words are marked so. */
  toCheck: ReadonlySet<string>;
  /** A place that was searched for, as offsets into the text: it is lit and in view. */
  place: { start: number; end: number } | null;
  onMark: (path: string) => void;
};

/** A page's words with every cited span marked; the active value's words are lit and in view. */
export function SourcePane({ active, place, onMark, ...shown }: Props) {
  const t = useTranslations("editor");
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const node = pane.current;
    if (node === null) return;
    const choose = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("mark") : null;
      const selected = document.getSelection()?.isCollapsed === false;
      const path = mark?.dataset.paths?.split(" ").at(-1);
      if (path !== undefined && !selected) onMark(path);
    };
    node.addEventListener("click", choose);
    return () => node.removeEventListener("click", choose);
  }, [onMark]);
  // Lit by hand: a page has hundreds of marks, and going from field to field should not render them all.
  useEffect(() => {
    const node = pane.current;
    if (node === null || shown.citations.length === 0) return;
    let first: HTMLElement | null = null;
    for (const mark of node.querySelectorAll<HTMLElement>("mark")) {
      const lit = active !== null && (mark.dataset.paths ?? "").split(" ").includes(active);
      mark.toggleAttribute("data-lit", lit);
      if (lit) first ??= mark;
    }
    if (first !== null) bringIntoView(node, first);
  }, [active, shown.citations]);
  useEffect(() => {
    const node = pane.current;
    if (node === null || place === null) return;
    const range = placeRange(node, place.start, place.end);
    if (range === null) return;
    // A highlight, not a selection: the caret stays in the field.
    CSS.highlights?.set("place", new Highlight(range));
    bringIntoView(node, range);
    return () => void CSS.highlights?.delete("place");
  }, [place]);
  const begins = shown.article?.[0]?.[0];
  useEffect(() => {
    const node = pane.current;
    if (node === null || begins === undefined) return;
    const words = [...node.querySelectorAll<HTMLElement>("[data-start]")];
    const first = words.find((word) => Number(word.dataset.start) >= begins);
    if (first !== undefined) bringIntoView(node, first);
  }, [begins]);
  return (
    <section
      ref={pane}
      data-source={shown.source}
      aria-label={t("source")}
      {...scrollable}
      className="relative min-h-0 grow overflow-y-auto border border-hairline bg-raised px-4 py-3 text-[0.95rem] leading-7"
    >
      <Words {...shown} />
    </section>
  );
}

const Words = memo(function Words({
  source,
  text,
  citations,
  article,
  toCheck,
}: Omit<Props, "active" | "place" | "onMark">) {
  const segments = useMemo(
    () => segmentsOf(text.length, citations, source, article),
    [text, citations, source, article],
  );
  return (
    <p className="m-0 whitespace-pre-wrap">
      {segments.map(({ start, end, paths, outside }) => {
        const words = text.slice(start, end);
        if (paths.length === 0) {
          return withoutBlankLines(words).map(({ from, piece, blank }) => (
            <span
              key={start + from}
              data-start={start + from}
              className={blank ? "hidden" : outside ? "text-soft" : undefined}
            >
              {piece}
            </span>
          ));
        }
        const check = paths.some((path) => toCheck.has(path));
        return (
          <mark
            key={start}
            data-start={start}
            data-paths={paths.join(" ")}
            className={`cursor-pointer data-lit:bg-ink data-lit:text-paper ${check ? "border-b-2 border-dashed border-check" : ""}`}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
});

/** Blank lines of a column's text are there, so that offsets hold, but not shown. */
function withoutBlankLines(words: string): { from: number; piece: string; blank: boolean }[] {
  const pieces: { from: number; piece: string; blank: boolean }[] = [];
  let from = 0;
  for (const piece of words.split(/(?<=\n)(?=\n)|(?<=\n\n)(?!\n)/)) {
    pieces.push({ from, piece, blank: piece === "\n" && from > 0 && words.charAt(from - 1) === "\n" });
    from += piece.length;
  }
  return pieces;
}

/** Scrolls the pane alone; `scrollIntoView` would move the page under the reader's hands. */
function bringIntoView(pane: HTMLElement, mark: HTMLElement | Range): void {
  if (pane.scrollHeight <= pane.clientHeight) return;
  const [frame, words] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
  // The editor's bar may stand over the pane's upper part.
  const bar = document.querySelector("[data-editor-bar]")?.getBoundingClientRect().bottom ?? 0;
  const top = Math.max(frame.top, bar);
  if (words.top >= top + 24 && words.bottom <= frame.bottom - 24) return;
  pane.scrollTo({ top: pane.scrollTop + words.top - top - (frame.bottom - top) / 3 });
}
