"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { hasNewWords, putWords, wordsIn } from "./form-words";
import { useWordsShelf } from "./shelf-context";

/** Keeps the words of the form that it stands in, puts back what an earlier visit left, and asks before they are left behind. */
export function KeptWords({ name, isSending }: { name: string; isSending: boolean }) {
  const t = useTranslations("kept");
  const shelf = useWordsShelf();
  const anchor = useRef<HTMLSpanElement>(null);
  const sending = useRef(isSending);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    sending.current = isSending;
  }, [isSending]);

  useEffect(() => {
    const form = anchor.current?.closest("form") ?? null;
    if (form === null || shelf === null) return;
    let isOver = false;
    void shelf.find(name).then((found) => {
      const words = found.get("");
      if (isOver || words === undefined || hasNewWords(form)) return;
      putWords(form, words);
      setBack(hasNewWords(form));
    });
    const keep = () => {
      if (hasNewWords(form)) shelf.keep(name, wordsIn(form));
      else shelf.drop(name);
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (hasNewWords(form) && !sending.current) event.preventDefault();
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
