"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Where no script runs, the browser itself gives the focus. */
const takesFocus = { autoFocus: true };

/** What went wrong, above a form. It takes the focus, so that nobody misses it. */
export function ErrorSummary({ title, children }: { title: string; children: ReactNode }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="grid gap-1 border-2 border-bad px-4 py-3"
      {...takesFocus}
    >
      <p className="font-bold text-bad">{title}</p>
      <div>{children}</div>
    </div>
  );
}
