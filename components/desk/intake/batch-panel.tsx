"use client";

import "../zod-without-eval";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { actsFor, type ItemAct } from "@/domain/intake/queue";
import type { ShownBatch } from "@/domain/intake/shown-batch";
import { useLeaveWarning } from "../leave-warning";
import { ActButton } from "./act-button";
import { actOnBatch, type Refused } from "./batch-client";
import { useReportWords } from "./batch-report";
import { BatchRow } from "./batch-row";
import { DropVeil } from "./drop-veil";
import { FileChoice } from "./file-choice";
import type { Picked } from "./picked";
import { noUploads, readUploads, sendFiles, subscribeUploads } from "./uploads";
import { useArrivals } from "./use-arrivals";
import { useBatch } from "./use-batch";

type Props = {
  batch: ShownBatch;
  /** Whether the reader may act on it and add to it. */
  mayAct: boolean;
};

/** A batch of files: how far it is, what became of each, and in the end the report. */
export function BatchPanel({ batch, mayAct }: Props) {
  const t = useTranslations("batch");
  const desk = useTranslations("desk");
  const errors = useTranslations("errors");
  const locale = useLocale();
  const words = useReportWords();
  const uploads = useSyncExternalStore(subscribeUploads, readUploads, noUploads);
  const { report, items, coming, isLost, look } = useBatch(batch, locale, uploads);
  const isSending = [...uploads.values()].some(({ state }) => state === "queued" || state === "sending");
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  useLeaveWarning(isSending);

  const add = useCallback(
    async (picked: Picked[]) => {
      if (picked.length === 0 || !mayAct) return;
      const answer = await sendFiles(batch.id, picked);
      setRefused("code" in answer ? answer : null);
      await look();
    },
    [batch.id, mayAct, look],
  );
  const isOver = useArrivals(useCallback((picked: Picked[]) => void add(picked), [add]));
  const act = async (form: FormData) => {
    await actOnBatch(batch.id, form);
    await look();
    if (document.activeElement === document.body) document.getElementById("batch-files")?.focus();
  };

  const ended = report.files - report.underWay - report.expected;
  const isWorking = report.underWay + coming > 0;
  const missing = report.expected - coming;
  const isFinished = !isWorking && missing === 0;
  const offered = (["cancel", "retry", "remove"] as const).filter((one: ItemAct) =>
    items.some(({ state, acts }) => actsFor(state, true).includes(one) && acts.includes(one)),
  );
  return (
    <div className="grid gap-5">
      <DropVeil isOver={isOver && mayAct} words={desk("drop")} />
      {refused === null ? null : (
        <ErrorSummary title={desk("problem")}>{errors(refused.code, refused.details)}</ErrorSummary>
      )}
      <section aria-label={t("bar")} className="grid gap-2 border-y border-rule py-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="font-serif text-xl font-bold">
            {t(isWorking ? "working" : isFinished ? "finished" : "unfinished")}
          </p>
          <p className="figures text-soft">{t("progress", { done: ended, files: report.files })}</p>
        </div>
        <progress
          aria-label={t("progress", { done: ended, files: report.files })}
          max={Math.max(1, report.files)}
          value={ended}
          className="h-1.5 w-full appearance-none border-0 bg-hairline [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-hairline [&::-webkit-progress-value]:bg-ink"
        />
        <p role="status">{isWorking ? "" : words(report)}</p>
        {isWorking ? (
          <p className="text-sm text-soft">{isSending ? t("sending") : t("workingHint")}</p>
        ) : null}
        {isReady || isFinished ? null : (
          <p>
            <a href="?">{t("refresh")}</a>
          </p>
        )}
        {isLost ? <p className="font-medium text-bad">{t("lost")}</p> : null}
      </section>
      {missing > 0 && isReady ? <Notice look="check" title={t("missing", { count: missing })} /> : null}
      <section aria-labelledby="batch-files" className="grid gap-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="batch-files" tabIndex={-1} className="text-xl">
            {t("list")}
          </h2>
          {mayAct && items.length > 1 ? (
            <div className="flex flex-wrap gap-x-2 text-sm">
              {offered.map((one) => (
                <ActButton
                  key={one}
                  batch={batch.id}
                  act={one}
                  item={null}
                  onAct={isReady ? (form) => void act(form) : null}
                  className="min-h-9 px-2 text-link underline underline-offset-4 hover:bg-raised"
                >
                  {t(`all.${one}`)}
                </ActButton>
              ))}
            </div>
          ) : null}
        </div>
        <ul className="border-t border-rule">
          {items.map((item) => (
            <BatchRow
              key={item.id}
              item={mayAct ? item : { ...item, acts: [] }}
              upload={uploads.get(item.id)}
              batch={batch.id}
              onAct={isReady ? (form) => void act(form) : null}
            />
          ))}
        </ul>
      </section>
      {mayAct && isReady ? (
        <details open={missing > 0}>
          <summary className={buttonClass()}>{t("more")}</summary>
          <div className="pt-3">
            <FileChoice canFolder onFiles={(picked) => void add(picked)} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
