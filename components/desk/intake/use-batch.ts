"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ShownBatch, ShownItem } from "@/domain/intake/shown-batch";
import { askBatch } from "./batch-client";
import type { Upload } from "./uploads";

type Known = { report: ShownBatch["report"]; items: ReadonlyMap<string, ShownItem>; at: string };

const knownOf = ({ report, items, at }: ShownBatch): Known => ({
  report,
  items: new Map(items.map((item) => [item.id, item])),
  at,
});

/** Milliseconds between two looks: while something goes on; while files are missing; while nobody looks. */
const pace = { working: 1000, missing: 4000, hidden: 10_000 } as const;

/**
 * A batch kept up to date for as long as something goes on in it.
 *
 * @param uploads what this window sends
 */
export function useBatch(initial: ShownBatch, lang: string, uploads: ReadonlyMap<string, Upload>) {
  const [known, setKnown] = useState(() => knownOf(initial));
  const [isLost, setLost] = useState(false);
  const latest = useRef(known);
  const keep = useCallback((next: Known) => {
    latest.current = next;
    setKnown(next);
  }, []);

  /** Looks anew at all of it: after an act, and when the last file has ended. */
  const look = useCallback(async () => {
    const answer = await askBatch(initial.id, lang, null);
    setLost(answer === null);
    if (answer !== null) keep(knownOf(answer));
  }, [initial.id, lang, keep]);

  const { underWay, expected } = known.report;
  const items = [...known.items.values()].sort((a, b) => a.number - b.number);
  const coming = items.filter(({ id, state }) => state === "expected" && isComing(uploads.get(id))).length;
  const isWorking = underWay + coming > 0;
  const isOpen = isWorking || expected > 0;
  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const goOn = async () => {
      const { at, items } = latest.current;
      const answer = await askBatch(initial.id, lang, at);
      if (isOver) return;
      setLost(answer === null);
      if (answer !== null) {
        const merged = new Map(items);
        for (const item of answer.items) merged.set(item.id, item);
        const ended = answer.report.underWay + answer.report.expected === 0;
        if (ended || merged.size !== answer.report.files) await look();
        else keep({ report: answer.report, items: merged, at: answer.at });
      }
      if (!isOver) plan();
    };
    const plan = () => {
      const wait = document.hidden ? pace.hidden : isWorking ? pace.working : pace.missing;
      timer = setTimeout(() => void goOn(), wait);
    };
    void goOn();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOpen, isWorking, initial.id, lang, keep, look]);

  return { report: known.report, items, coming, isLost, look };
}

const isComing = (upload: Upload | undefined) => upload !== undefined && upload.state !== "broken";
