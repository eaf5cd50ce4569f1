"use client";

import "../zod-without-eval";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Textarea } from "@/components/ui/field";
import type { ReceiveState } from "@/domain/intake/receive-form";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { useWordsShelf } from "../kept/shelf-context";
import { useKeptForm } from "../kept/use-kept-form";
import type { Refused } from "./batch-client";
import { DropVeil } from "./drop-veil";
import { FileChoice } from "./file-choice";
import { type Picked, withMore } from "./picked";
import { PickedList } from "./picked-list";
import { SourceFields } from "./source-fields";
import { sendFiles } from "./uploads";
import { useArrivals } from "./use-arrivals";

/** Longest page, in characters. */
const limit = 400_000;

/** What its words are kept as until they have arrived. */
const keptAs = "new record";

type Props = {
  action: (before: ReceiveState, form: FormData) => Promise<ReceiveState>;
  locale: Locale;
  /** Largest file, in megabytes. */
  largestFile: number;
};

/**
 * Takes pages in: text pasted leads to its draft; files chosen or dropped become a batch. Without scripts the same form
 * sends the text to its action and the files to their route.
 */
export function IntakeForm({ action, locale, largestFile }: Props) {
  const t = useTranslations("desk");
  const errors = useTranslations("errors");
  const router = useRouter();
  const shelf = useWordsShelf();
  const [state, send, isSending, kept] = useKeptForm(keptAs, action);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [isReady, setReady] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setReady(true), []);

  const pick = useCallback((more: Picked[]) => {
    if (more.length === 0) return;
    setPicked((before) => withMore(before, more));
    requestAnimationFrame(() => document.getElementById("picked")?.focus());
  }, []);
  const pasteText = useCallback((words: string) => {
    if (text.current === null) return;
    text.current.value = words;
    text.current.dispatchEvent(new Event("input", { bubbles: true }));
    text.current.focus();
  }, []);
  const isOver = useArrivals(pick, pasteText);

  async function take(event: MouseEvent): Promise<void> {
    event.preventDefault();
    if (form.current === null || isTaking) return;
    setTaking(true);
    const fields = new FormData(form.current);
    const said = (name: string) => {
      const value = fields.get(name);
      return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
    };
    const source = { kind: said("kind"), rights: said("rights") };
    const optional = ["title", "publisher", "published", "url"].map((name) => [name, said(name)]);
    const answer = await sendFiles(null, picked, { ...source, ...Object.fromEntries(optional) });
    if ("code" in answer) {
      setRefused({ ...answer, fields: answer.fields.map(fieldOfSource) });
      setTaking(false);
    } else {
      shelf?.drop(keptAs);
      router.push(localePath(locale, `/desk/intake/${answer.batch}`));
    }
  }

  const shown = refused ?? state;
  const typed = state?.typed;
  const faultOf = (name: string) => {
    const fault = shown?.fields.find(({ path }) => path === name);
    if (fault === undefined) return undefined;
    if (fault.code === "too_big") return t("fieldError.too_big");
    return t(name === "published" || name === "url" ? `fieldError.${name}` : "fieldError.other");
  };
  const pageFault = state?.code.startsWith("page_") ? errors(state.code, state.details) : undefined;
  const hasFiles = picked.length > 0;
  return (
    <form ref={form} action={send} onSubmit={() => setRefused(null)} className="grid gap-5">
      <DropVeil isOver={isOver} words={t("drop")} />
      {shown === null || isSending || isTaking ? null : (
        <ErrorSummary key={shown.code} title={t("problem")}>
          <a href={shown.fields[0] === undefined ? "#text" : `#${shown.fields[0].path}`}>
            {errors(shown.code, shown.details)}
          </a>
        </ErrorSummary>
      )}
      <input type="hidden" name="locale" value={locale} />
      {hasFiles ? null : (
        <Textarea
          id="text"
          name="text"
          ref={text}
          rows={12}
          label={t("text")}
          hint={t("textHint", { limit })}
          error={pageFault}
          defaultValue={typed?.text ?? ""}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
          }}
        />
      )}
      <section aria-labelledby="files" className="grid gap-3 border border-dashed border-soft px-4 pt-3 pb-4">
        <h2 id="files" className="text-xl">
          {t("files")}
        </h2>
        <p className="text-sm text-soft">{t("fileHint", { limit: largestFile })}</p>
        <FileChoice canFolder={isReady} onFiles={pick} />
        {hasFiles ? (
          <PickedList
            picked={picked}
            onLeaveOut={(one) => setPicked(picked.filter((other) => other !== one))}
            onClear={() => setPicked([])}
          />
        ) : null}
      </section>
      <SourceFields typed={typed} faultOf={faultOf} isOpen={shown !== null && shown.fields.length > 0} />
      {kept}
      <p className="flex flex-wrap gap-3">
        {hasFiles ? null : (
          <Button type="submit" look="primary" disabled={isSending}>
            {t("read")}
          </Button>
        )}
        {hasFiles || !isReady ? (
          <Button
            type="submit"
            formAction="/api/intake"
            formMethod="post"
            formEncType="multipart/form-data"
            look={hasFiles ? "primary" : "secondary"}
            aria-disabled={isTaking}
            onClick={(event) => {
              if (isReady) void take(event);
            }}
          >
            {isTaking ? t("taking") : t("take", { count: picked.length })}
          </Button>
        ) : null}
      </p>
    </form>
  );
}

/** The server names fields of the source within what was sent. */
function fieldOfSource({ path, code }: { path: string; code: string }) {
  return { path: path.replace(/^source\//, ""), code };
}
