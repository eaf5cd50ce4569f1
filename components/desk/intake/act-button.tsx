"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { ItemAct } from "@/domain/intake/queue";

type Props = {
  batch: string;
  act: ItemAct;
  /** The file; null for all of the batch. */
  item: string | null;
  /** Does it without leaving the page; null while scripts do not run: then the form itself goes. */
  onAct: ((form: FormData) => void) | null;
  className: string;
  children: ReactNode;
};

/** A form of one button, which works with and without scripts. */
export function ActButton({ batch, act, item, onAct, className, children }: Props) {
  const locale = useLocale();
  return (
    <form
      method="post"
      action={`/api/intake/${batch}/acts`}
      onSubmit={(event) => {
        if (onAct === null) return;
        event.preventDefault();
        onAct(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="item" value={item ?? ""} />
      <button type="submit" className={className}>
        {children}
      </button>
    </form>
  );
}
