"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, useTransition } from "react";
import { longestComment } from "@/domain/review";
import { useLeaveWarning } from "../leave-warning";
import { type Comments, useComments } from "./comments";

type Sent = Awaited<ReturnType<NonNullable<Comments["acts"]>["answer"]>>;

type Props = {
  label: string;
  submit: string;
  /** What it is kept as until it is sent. */
  name: string;
  send: (text: string) => Promise<Sent>;
  /** Told when it was sent, or put aside. */
  close: () => void;
};

/** A few lines to write in; keeps what was typed when it could not be sent. */
export function CommentForm({ label, submit, name, send, close }: Props) {
  const t = useTranslations("comments");
  const errors = useTranslations("errors");
  const comments = useComments();
  const [begun] = useState(() => comments?.unsent(name) ?? "");
  const [text, setText] = useState(begun);
  const [problem, setProblem] = useState<Sent>(null);
  const [isSending, start] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // What stands open again by itself takes nobody's place.
  useEffect(() => {
    if (begun === "") field.current?.focus();
  }, [begun]);
  useLeaveWarning(text.trim() !== "");
  const type = (typed: string) => {
    setText(typed);
    comments?.keep(name, typed);
  };
  const end = () => {
    comments?.forget(name);
    close();
  };
  const deliver = () =>
    start(async () => {
      const refused = await send(text);
      setProblem(refused);
      if (refused === null) end();
    });
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {problem === null ? null : (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-bad">
          {errors(problem.code, problem.details)}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={longestComment}
        value={text}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}-error`}
        aria-keyshortcuts="Control+Enter"
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isSending) return;
          event.preventDefault();
          deliver();
        }}
        className="field-sizing-content min-h-16 w-full border border-soft bg-paper px-2 py-1 text-ink"
      />
      <p className="flex gap-3">
        <button
          type="button"
          disabled={isSending}
          onClick={deliver}
          className="min-h-8 border border-ink px-3 text-sm hover:bg-raised disabled:opacity-50"
        >
          {submit}
        </button>
        <button
          type="button"
          onClick={end}
          className="min-h-8 px-2 text-sm text-link underline underline-offset-4"
        >
          {t("cancel")}
        </button>
      </p>
    </div>
  );
}
