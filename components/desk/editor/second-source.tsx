"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select, Textarea } from "@/components/ui/field";
import { noteReading, sourceKinds } from "@/domain/record";
import { fillGap, type Reading } from "../model/choose-reading";
import { valueAt } from "../model/values";
import { useDesk } from "./editor-context";
import { askReadings, sendSource } from "./source-client";
import { say } from "./status-line";
import { type EditorStore, withRecord } from "./store";
import { takenIn } from "./take-in";

/** Puts one more text beside the record and sets what it says against what is there. */
export function AddSource() {
  const t = useTranslations("editor.second");
  const terms = useTranslations("terms");
  const errors = useTranslations("errors");
  const { store, draft, flush, readOnly } = useDesk();
  const compare = useCompare();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (readOnly) return null;

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const said = (name: string) => String(fields.get(`second-${name}`) ?? "").trim();
    setSending(true);
    setFault(null);
    try {
      await flush();
      const source = { text: said("text"), kind: said("kind"), publisher: said("publisher") };
      const answer = await sendSource(draft, { ...source, published: said("published") || null });
      if ("code" in answer) return setFault(answer.code);
      store.update((state) => ({
        ...takenIn(state, answer),
        texts: { ...state.texts, [answer.source]: answer.text },
      }));
      form.reset();
      await compare(answer.source);
    } catch {
      setFault("unexpected");
    } finally {
      setSending(false);
    }
  }

  return (
    <details className="border border-dashed border-soft px-3 py-2">
      <summary className="min-h-8">＋ {t("add")}</summary>
      <form onSubmit={(event) => void add(event)} className="grid gap-3 pt-2">
        <p className="text-sm text-soft">{t("lead")}</p>
        <Textarea
          id="second-text"
          name="second-text"
          label={t("text")}
          rows={5}
          required
          spellCheck={false}
          error={fault === null ? undefined : faultWords(fault)}
        />
        <div className="grid gap-3 sm:grid-cols-3">
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
        <p>
          <Button type="submit" disabled={isSending}>
            {isSending ? t("adding") : t("addDo")}
          </Button>
        </p>
      </form>
    </details>
  );

  function faultWords(code: string): string {
    return code === "page_empty" ||
      code === "page_too_large" ||
      code === "page_not_text" ||
      code === "not_editable"
      ? errors(code, { limit: 400_000 })
      : t("failed");
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
