"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { hasNewWords, putWords, wordsIn } from "./form-words";
import { useWordsShelf } from "./shelf-context";

type Props = {
  /** What the words are for, among all that the shelf has. */
  name: string;
  isSending: boolean;
  /** Whether the form was sent and refused: then it shows what was typed as if it had always stood there. */
  isRefused: boolean;
};

/** Keeps the words of the form that it stands in, puts back what an earlier visit left, and asks before they are left behind. */
export function KeptWords({ name, isSending, isRefused }: Props) {
  const t = useTranslations("kept");
  const shelf = useWordsShelf();
  const anchor = useRef<HTMLSpanElement>(null);
  const now = useRef({ isSending, isRefused });
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    now.current = { isSending, isRefused };
  }, [isSending, isRefused]);

  useEffect(() => {
    const form = anchor.current?.closest("form") ?? null;
    if (form === null || shelf === null) return;
    const hasNew = () => hasNewWords(form, now.current.isRefused);
    let isOver = false;
    void shelf.find(name).then((found) => {
      const words = found.get("");
      if (isOver || words === undefined || hasNew()) return;
      putWords(form, words);
      setBack(hasNew());
    });
    const keep = () => {
      if (hasNew()) shelf.keep(name, wordsIn(form));
      else shelf.drop(name);
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (hasNew() && !now.current.isSending) event.preventDefault();
    };
    form.addEventListener("input", keep);
    window.addEventListener("beforeunload", leave);
    return () => {
      isOver = true;
      form.removeEventListener("input", keep);
      window.removeEventListener("beforeunload", leave);
    };
  }, [shelf, name]);

  function clear(): void {
    shelf?.drop(name);
    anchor.current?.closest("form")?.reset();
    setBack(false);
  }

  return (
    <span ref={anchor} className={isBack ? "text-sm text-soft" : "hidden"}>
      <span role="status">{isBack ? t("back") : ""}</span>{" "}
      <button
        type="button"
        onClick={clear}
        hidden={!isBack}
        className="min-h-7 text-link underline underline-offset-4"
      >
        {t("clear")}
      </button>
    </span>
  );
}
