"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { CommentForm } from "./comment-form";
import { type Thread, toThread, useComments } from "./comments";

type Props = {
  thread: Thread;
  /** Whether an answer that an earlier visit began stands open again here. A thread may be shown in two places: only in one. */
  resumes: boolean;
};

/** One thread: what was asked and answered, by whom and when; settled ones folded away. */
export function ThreadView({ thread, resumes }: Props) {
  const t = useTranslations("comments");
  const locale = useLocale();
  const around = useComments();
  const [isAsked, setAnswering] = useState<boolean | null>(null);
  const isAnswering = isAsked ?? (resumes && around?.leftBehind.has(toThread(thread.id)) === true);
  const [isSettling, start] = useTransition();
  const when = (iso: string) =>
    new Date(iso).toLocaleString(locale === "en" ? "en-GB" : "zh-CN", {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: "Asia/Shanghai",
    });
  const { settled } = thread;
  const acts = around?.acts ?? null;
  return (
    <div
      className={`grid gap-2 border-l-4 py-1 pl-3 ${settled === null ? "border-mark-strong" : "border-hairline text-soft"}`}
    >
      {thread.comments.map(({ id, author, text, at }) => (
        <div key={id}>
          <p className="text-sm text-soft">{t("by", { author, when: when(at) })}</p>
          <p className="break-words whitespace-pre-line">{text}</p>
        </div>
      ))}
      <p className="text-sm text-soft">
        {thread.value === null ? t("atNothing") : t("at", { value: thread.value })}
      </p>
      {settled === null ? null : (
        <p className="text-sm">{t("settled", { name: settled.by, when: when(settled.at) })}</p>
      )}
      {acts === null ? null : isAnswering ? (
        <CommentForm
          label={t("answerLabel")}
          submit={t("send")}
          name={toThread(thread.id)}
          send={(text) => acts.answer(thread.id, text)}
          close={() => setAnswering(false)}
        />
      ) : (
        <p className="flex flex-wrap gap-3">
          <button
            type="button"
            onClick={() => setAnswering(true)}
            className="min-h-8 border border-ink px-3 text-sm hover:bg-raised"
          >
            {t("answer")}
          </button>
          {around?.maySettle(thread) ? (
            <button
              type="button"
              disabled={isSettling}
              onClick={() => start(async () => void (await acts.settle(thread.id, settled === null)))}
              className="min-h-8 border border-ink px-3 text-sm hover:bg-raised disabled:opacity-50"
            >
              {t(settled === null ? "settle" : "reopen")}
            </button>
          ) : null}
        </p>
      )}
    </div>
  );
}
