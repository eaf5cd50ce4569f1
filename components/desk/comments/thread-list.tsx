"use client";

import "../zod-without-eval";
import { useTranslations } from "next-intl";
import type { SessionRecord } from "@/domain/record";
import { focusPath } from "../editor/field-id";
import { useFieldWords } from "../editor/field-words";
import { type Thread, useComments } from "./comments";
import { ThreadView } from "./thread-view";

/** All comments on a draft: those that wait first, each leading to its field; the settled ones folded away. */
export function ThreadList({ record }: { record: SessionRecord }) {
  const t = useTranslations("comments");
  const { place } = useFieldWords();
  const comments = useComments();
  if (comments === null || comments.threads.length === 0) return null;
  const open = comments.threads.filter(({ settled }) => settled === null);
  const settled = comments.threads.filter((thread) => thread.settled !== null);
  return (
    <section aria-labelledby="comments" className="grid gap-2">
      <h2 id="comments" className="text-xl">
        {t("title")}
      </h2>
      <p role="status" className={open.length === 0 ? "text-good" : "font-medium text-check"}>
        {t("open", { count: open.length })}
      </p>
      {listed(open)}
      {settled.length === 0 ? null : (
        <details>
          <summary>{t("show", { count: settled.length })}</summary>
          {listed(settled)}
        </details>
      )}
    </section>
  );

  function listed(threads: readonly Thread[]) {
    return (
      <ul className="grid gap-4 pt-1">
        {threads.map((thread) => (
          <li key={thread.id} className="grid max-w-prose gap-1">
            <p>
              <button
                type="button"
                onClick={() => focusPath(thread.path)}
                className="min-h-7 text-left text-link underline underline-offset-4"
              >
                {place(record, thread.path)}
              </button>
            </p>
            <ThreadView thread={thread} resumes={false} />
          </li>
        ))}
      </ul>
    );
  }
}
