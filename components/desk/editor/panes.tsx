"use client";

import { useTranslations } from "next-intl";
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from "react";
import { waitingPaths } from "../model/confirm";
import type { Selection } from "../model/selection";
import { PictureRegion } from "../source/picture-region";
import { readSelection } from "../source/read-selection";
import { SourcePane } from "../source/source-pane";
import { useDesk, useEditor } from "./editor-context";
import { focusPath } from "./field-id";
import { RuleLine } from "./rule-line";

type Props = {
  article: readonly (readonly [number, number])[] | null;
  /** Where the pane leaves its way of reading what is selected in it. */
  selected: RefObject<(() => Selection | null) | null>;
  onTake: (() => void) | null;
  /** Shows where the sources say the value at hand; null where nothing can be changed. */
  onFind: (() => void) | null;
  children: ReactNode;
};

type SourceActProps = { keys: string; onAct: (() => void) | null; children: ReactNode };

/** Source left, record right, both in view and scrolling each for itself; on a phone one at a time, with a switch. */
export function Panes({ article, selected, onTake, onFind, children }: Props) {
  const t = useTranslations("editor");
  const { store } = useDesk();
  const [view, setView] = useState<"source" | "record">("record");
  const texts = useEditor(useCallback((state) => state.texts, []));
  const pictures = useEditor(useCallback((state) => state.pictures, []));
  const [source, setSource] = useState(() => Object.keys(texts)[0] ?? null);
  const frame = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const active = useEditor(useCallback((state) => state.active, []));
  const found = useEditor(useCallback((state) => state.found, []));
  const place = found?.path === active ? (found.places[found.at] ?? null) : null;
  // The place that is looked at may be another source's.
  const [looked, setLooked] = useState(place);
  if (place !== looked) {
    setLooked(place);
    if (place !== null) setSource(place.source);
  }
  // The page's marks follow what is typed, in a rendering of their own that a key does not wait for.
  const citations = useDeferredValue(useEditor(useCallback((state) => state.history.record.citations, [])));
  const toCheck = waitingPaths(citations);
  const text = source === null ? undefined : texts[source];
  const reading = source === null ? undefined : pictures[source];

  useEffect(() => {
    selected.current = () => {
      const found = frame.current === null ? null : readSelection(frame.current);
      return found === null || source === null || text === undefined ? null : { source, text, ...found };
    };
  }, [selected, source, text]);
  const goTo = useCallback(
    (path: string) => {
      setView("record");
      store.update((state) => ({ ...state, active: path }));
      requestAnimationFrame(() => focusPath(path));
    },
    [store],
  );

  return (
    <div
      ref={whole}
      className="grid gap-x-4 gap-y-2 lg:h-[calc(100dvh-9rem)] lg:grid-cols-2 lg:grid-rows-[minmax(0,1fr)_auto]"
    >
      <div className="flex border border-ink bg-paper lg:hidden">
        {(["record", "source"] as const).map((side) => (
          <button
            key={side}
            type="button"
            aria-pressed={view === side}
            onClick={() => setView(side)}
            className="min-h-11 grow aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {t(side)}
          </button>
        ))}
      </div>
      <div
        ref={frame}
        className={`min-h-0 flex-col gap-2 lg:flex ${view === "source" ? "flex h-[75dvh] lg:h-auto" : "hidden"}`}
      >
        <div className="flex flex-wrap items-center gap-3 text-sm">
          {Object.keys(texts).length < 2 ? null : (
            <select
              aria-label={t("source")}
              value={source ?? ""}
              onChange={(event) => setSource(event.target.value)}
              className="min-h-9 border border-soft bg-paper px-2"
            >
              {Object.keys(texts).map((id, n) => (
                <option key={id} value={id}>
                  {t("item.sources", { n: n + 1 })}
                </option>
              ))}
            </select>
          )}
          <SourceAct keys="Alt+S" onAct={onTake}>
            {t("take")}
          </SourceAct>
          <SourceAct keys="Alt+W" onAct={onFind}>
            {t("find")}
          </SourceAct>
          {article === null ? null : <span className="text-soft">{t("outside")}</span>}
        </div>
        {source === null || text === undefined || reading === undefined ? null : (
          <PictureRegion {...{ reading, source, text, citations, active }} />
        )}
        {source === null || text === undefined ? (
          <p className="border border-hairline p-4 text-soft">{t("noSource")}</p>
        ) : (
          <SourcePane
            key={`${source} ${view}`}
            source={source}
            text={text}
            citations={citations}
            article={article}
            active={active}
            place={place?.source === source ? place : null}
            toCheck={toCheck}
            onMark={goTo}
          />
        )}
      </div>
      <div className={`min-h-0 lg:block lg:overflow-y-auto lg:pr-2 ${view === "record" ? "" : "hidden"}`}>
        {children}
      </div>
      <RuleLine frame={whole} />
    </div>
  );
}

/** What is done with the source for the field at hand, which keeps the focus; nothing where it cannot be done now. */
function SourceAct({ keys, onAct, children }: SourceActProps) {
  if (onAct === null) return null;
  return (
    <button
      type="button"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
      aria-keyshortcuts={keys}
      className="min-h-9 border border-ink px-3 hover:bg-raised"
    >
      {children}
    </button>
  );
}
