"use client";

import "../zod-without-eval";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type DragEvent, useActionState, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select, Textarea } from "@/components/ui/field";
import { decodePageBytes } from "@/domain/intake/decode-page-bytes";
import type { ReceiveState } from "@/domain/intake/receive-form";
import { sourceKinds, sourceRights } from "@/domain/record";
import { ErrorSummary } from "../error-summary";

/** Longest page, in characters, and largest file, in megabytes: larger ones are told before they are sent. */
const limit = 400_000;
const largestFile = 4;

type Props = { action: (before: ReceiveState, form: FormData) => Promise<ReceiveState>; locale: string };

/** Takes a page in: pasted, chosen or dropped. Without scripts the file goes to the server as it is. */
export function PageForm({ action, locale }: Props) {
  const t = useTranslations("desk");
  const terms = useTranslations("terms");
  const errors = useTranslations("errors");
  const [state, send, isSending] = useActionState(action, null);
  const [fileFault, setFileFault] = useState<string | null>(null);
  const [loaded, setLoaded] = useState("");
  const text = useRef<HTMLTextAreaElement>(null);

  async function load(file: File | undefined): Promise<boolean> {
    if (file === undefined) return false;
    setLoaded("");
    if (file.size > largestFile * 1_000_000) {
      setFileFault(t("fileTooLarge", { limit: largestFile }));
      return true;
    }
    const decoded = decodePageBytes(new Uint8Array(await file.arrayBuffer()));
    setFileFault(decoded === null ? errors("page_not_text") : null);
    if (decoded === null || text.current === null) return true;
    text.current.value = decoded.replace(/^\uFEFF/, "");
    setLoaded(file.name);
    return true;
  }

  async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const input = event.currentTarget;
    if (await load(input.files?.[0])) input.value = "";
  }

  function drop(event: DragEvent): void {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void load(file);
  }

  const typed = state?.typed;
  const faultOf = (name: string) => {
    const fault = state?.fields.find(({ path }) => path === name);
    if (fault === undefined) return undefined;
    return t(fault.code === "invalid_format" ? "fieldError.invalid_format" : "fieldError.other");
  };
  const pageFault = state?.code.startsWith("page_") ? errors(state.code, state.details) : undefined;
  return (
    <form action={send} className="grid gap-5">
      {state === null || isSending ? null : (
        <ErrorSummary title={t("problem")}>
          <a href={state.fields[0] === undefined ? "#text" : `#${state.fields[0].path}`}>
            {errors(state.code, state.details)}
          </a>
        </ErrorSummary>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="fileName" value={loaded || (typed?.fileName ?? "")} />
      <Input
        id="file"
        name="file"
        type="file"
        accept=".txt,text/plain"
        label={t("file")}
        hint={t("fileHint")}
        error={fileFault ?? undefined}
        onChange={(event) => void choose(event)}
      />
      <p role="status" className="-mt-3 text-sm text-good empty:hidden">
        {loaded === "" ? "" : `✓ ${t("reading", { name: loaded })}`}
      </p>
      <Textarea
        id="text"
        name="text"
        ref={text}
        rows={14}
        label={t("text")}
        hint={t("textHint", { limit })}
        error={pageFault}
        defaultValue={typed?.text ?? ""}
        spellCheck={false}
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
      />
      <details open={state !== null && state.fields.length > 0}>
        <summary className="py-2 font-medium">{t("metadata")}</summary>
        <div className="grid gap-4 pt-2 sm:grid-cols-2">
          <Select
            id="kind"
            name="kind"
            key={`kind${typed?.kind}`}
            label={t("kind")}
            defaultValue={typed?.kind || "newspaper_page"}
          >
            {sourceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {terms(`sourceKind.${kind}`)}
              </option>
            ))}
          </Select>
          <Input
            id="publisher"
            name="publisher"
            label={t("publisher")}
            defaultValue={typed?.publisher ?? ""}
            maxLength={500}
            error={faultOf("publisher")}
          />
          <Input
            id="title"
            name="title"
            label={t("sourceTitle")}
            defaultValue={typed?.title ?? ""}
            maxLength={500}
            error={faultOf("title")}
          />
          <Input
            id="published"
            name="published"
            label={t("published_on")}
            hint={t("publishedHint")}
            defaultValue={typed?.published ?? ""}
            error={faultOf("published")}
          />
          <Input
            id="url"
            name="url"
            label={t("url")}
            defaultValue={typed?.url ?? ""}
            inputMode="url"
            error={faultOf("url")}
          />
          <Select
            id="rights"
            name="rights"
            key={`rights${typed?.rights}`}
            label={t("rights")}
            defaultValue={typed?.rights || "quotes_only"}
          >
            {sourceRights.map((right) => (
              <option key={right} value={right}>
                {terms(`rights.${right}`)}
              </option>
            ))}
          </Select>
        </div>
      </details>
      <p>
        <Button type="submit" look="primary" disabled={isSending}>
          {t("read")}
        </Button>
      </p>
    </form>
  );
}
