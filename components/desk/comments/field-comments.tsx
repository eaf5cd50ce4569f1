"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { awaitsConfirmation } from "@/domain/record";
import { useEditorAt } from "../editor/editor-context";
import { citationAt } from "../model/values";
import { CommentForm } from "./comment-form";
import { onValue, useComments } from "./comments";
import { ThreadView } from "./thread-view";

/**
 * Opens a comment on a value; shown at the value that is being looked at, so that fields stay quiet, and not while it
 * waits to be confirmed: its line is full, and going there should not push the fields below down.
 */
export function CommentMark({ path, label }: { path: string; label: string }) {
  const t = useTranslations("comments");
  const comments = useComments();
  const isActive = useEditorAt(
    path,
    useCallback(
      ({ active, history }) => {
        const citation = active === path ? citationAt(history.record, path) : undefined;
        return active === path && (citation === undefined || !awaitsConfirmation(citation));
      },
      [path],
    ),
  );
  if (comments?.acts == null || !isActive || comments.writing === path) return null;
  return (
    <button
      type="button"
      onClick={() => comments.write(path)}
      className="text-sm text-link underline underline-offset-4"
    >
      {t("write")}
      <span className="sr-only"> {label}</span>
    </button>
  );
}

/** The comments on a value, under its field, and the place to write one. */
export function FieldComments({ path, label }: { path: string; label: string }) {
  const t = useTranslations("comments");
  const comments = useComments();
  if (comments === null) return null;
  const { threads, acts, writing, write } = comments;
  const open = threads.filter((thread) => thread.path === path && thread.settled === null);
  if (open.length === 0 && writing !== path) return null;
  return (
    <div className="grid gap-2">
      {open.map((thread) => (
        <ThreadView key={thread.id} thread={thread} resumes />
      ))}
      {acts !== null && writing === path ? (
        <CommentForm
          label={t("writeOn", { field: label })}
          submit={t("send")}
          name={onValue(path)}
          send={(text) => acts.open(path, text)}
          close={() => write(null)}
        />
      ) : null}
    </div>
  );
}
