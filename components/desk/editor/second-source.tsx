"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select, Textarea } from "@/components/ui/field";
import { usualFiles } from "@/domain/intake/file-name";
import type { ReadingProgress } from "@/domain/intake/page-reading";
import { noteReading, sourceKinds } from "@/domain/record";
import { fillGap, type Reading } from "../model/choose-reading";
import { valueAt } from "../model/values";
import { useDesk } from "./editor-context";
import { askReadings, sendSource, sendSourceFile } from "./source-client";
import { say } from "./status-line";
import { type EditorStore, withRecord } from "./store";
import { takenIn } from "./take-in";

/** Puts one more source beside the record, a file or a text, and sets what it says against what is there. */
export function AddSource() {
  const t = useTranslations("editor.second");
  const terms = useTranslations("terms");
  const errors = useTranslations("errors");
  const { store, draft, flush, readOnly } = useDesk();
  const compare = useCompare();
  const [fault, setFault] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [sending, setSending] = useState<AbortController | null>(null);
  if (readOnly) return null;

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const said = (name: string) => String(fields.get(`second-${name}`) ?? "").trim();
    const known = { kind: said("kind"), publisher: said("publisher"), published: said("published") || null };
    const stop = new AbortController();
    setSending(stop);
    setFault(null);
    try {
      await flush();
      const answer =
        file === null
          ? await sendSource(draft, { ...known, text: said("text") })
          : await sendSourceFile(draft, known, file, setProgress, stop.signal);
      if ("code" in answer) return setFault(errors(answer.code, { limit: 400_000, ...answer.details }));
      const { source, text, picture } = answer;
      store.update((state) => ({
        ...takenIn(state, answer),
        // One's own addition is no news.
        takenIn: state.takenIn,
        texts: { ...state.texts, [source]: text },
        pictures: picture === null ? state.pictures : { ...state.pictures, [source]: picture },
      }));
      form.reset();
      setFile(null);
      await compare(source);
    } catch {
      setFault(stop.signal.aborted ? null : t("failed"));
    } finally {
      setSending(null);
      setProgress(null);
    }
  }

  return (
    <details className="border border-dashed border-soft px-3 py-2">
      <summary className="min-h-8">＋ {t("add")}</summary>
      <form onSubmit={(event) => void add(event)} className="grid gap-3 pt-2">
        <p className="text-sm text-soft">{t("lead")}</p>
        <Input
          id="second-file"
          type="file"
          label={t("file")}
          accept={usualFiles}
          error={file === null ? undefined : (fault ?? undefined)}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        {file === null ? (
          <Textarea
            id="second-text"
            name="second-text"
            label={t("text")}
            rows={5}
            required
            spellCheck={false}
            error={fault ?? undefined}
          />
        ) : null}
        <div className="grid gap-3 *:min-w-0 sm:grid-cols-3">
          <Select id="second-kind" name="second-kind" label={t("kind")} defaultValue="newspaper_page">
            {sourceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {terms(`sourceKind.${kind}`)}
              </option>
            ))}
          </Select>
          <Input id="second-publisher" name="second-publisher" label={t("publisher")} maxLength={500} />
          <Input id="second-published" name="second-published" label={t("published")} type="date" />
        </div>
        <p className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={sending !== null}>
            {sending === null ? t("addDo") : t("adding")}
          </Button>
          {sending === null || file === null ? null : (
            <>
              <span role="status" className="text-sm">
                {progress === null ? t("sending") : progressWords(progress)}
              </span>
              <Button look="quiet" onClick={() => sending.abort()}>
                {t("cancel")}
              </Button>
            </>
          )}
        </p>
      </form>
    </details>
  );

  function progressWords({ step, done, of }: ReadingProgress): string {
    return of === null || of < 2 ? t(`step.${step}`) : t("stepOf", { step: t(`step.${step}`), done, of });
  }
}

/** Sets a source against the record once more, after either has changed. */
export function CompareButton({ source }: { source: string }) {
  const t = useTranslations("editor.second");
  const { readOnly } = useDesk();
  const compare = useCompare();
  if (readOnly) return null;
  return (
    <p>
      <Button className="min-h-9! px-3! text-sm" onClick={() => void compare(source)}>
        {t("compare")}
      </Button>
    </p>
  );
}

/** Sets a source that was just put beside the draft elsewhere against the record, once, as adding it here would. */
export function CompareOnArrival({ source }: { source: string }) {
  const compare = useRef(useCompare());
  useEffect(() => {
    const here = new URL(window.location.href);
    if (!here.searchParams.has("compare")) return;
    // Neither a reload nor going back compares again.
    here.searchParams.delete("compare");
    window.history.replaceState(window.history.state, "", here);
    void compare.current(source);
  }, [source]);
  return null;
}

function useCompare(): (source: string) => Promise<void> {
  const t = useTranslations("editor.second");
  const { store, draft, flush } = useDesk();
  return async (source) => {
    try {
      await flush();
      const readings = await askReadings(draft, source);
      say(store, readings === null ? t("notRead") : t("compared", applied(store, readings)));
    } catch {
      say(store, t("failed"));
    }
  };
}

/** Notes each reading: the same, otherwise, or what the record did not have. @returns how many of each */
function applied(store: EditorStore, readings: readonly Reading[]) {
  const count = { same: 0, differ: 0, added: 0 };
  store.update((state) => {
    const record = readings.reduce((now, reading) => {
      const own = valueAt(now, reading.citation.path);
      if (own === null) count.added++;
      else if (own === reading.value) count.same++;
      else count.differ++;
      return own === null ? fillGap(now, reading) : noteReading(now, reading.value, reading.citation);
    }, state.history.record);
    return withRecord(state, record);
  });
  return count;
}
