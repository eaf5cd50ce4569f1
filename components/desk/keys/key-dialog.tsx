"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { type KeyList, registeredKeys, watchKeys } from "./registry";
import { isTyping, setSingleKeys, singleKeysAreOn } from "./typing";

/** Id of the dialog: whatever has a button of its own for it opens it by this. */
export const keyDialog = "desk-keys";

const none: readonly KeyList[] = [];

type Props = {
  /** Id of the field that `/` goes to. */
  searchField: string;
  words: {
    open: string;
    title: string;
    everywhere: string;
    search: string;
    list: string;
    leave: string;
    single: string;
    singleNote: string;
    close: string;
  };
};

/** The keys of the page that is open, on `?`; and `/`, which goes to the search. */
export function KeyDialog({ searchField, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const lists = useSyncExternalStore(watchKeys, registeredKeys, () => none);
  const [isReady, setReady] = useState(false);
  const [areOn, setOn] = useState(true);

  useEffect(() => {
    setReady(true);
    setOn(singleKeysAreOn());
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector("dialog[open]") !== null) return;
      if (isTyping(event.target) || !singleKeysAreOn()) return;
      if (event.key === "?") dialog.current?.showModal();
      else if (event.key === "/") toSearch(searchField);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [searchField]);

  const everywhere: KeyList = {
    title: words.everywhere,
    keys: [
      { keys: ["/"], does: words.search },
      { keys: ["?"], does: words.list },
      { keys: ["Esc"], does: words.leave },
    ],
  };
  return (
    <>
      <button
        type="button"
        hidden={!isReady}
        onClick={() => dialog.current?.showModal()}
        className="min-h-11 text-link underline underline-offset-4"
      >
        {words.open}
      </button>
      <dialog
        ref={dialog}
        id={keyDialog}
        aria-labelledby={`${keyDialog}-title`}
        className="m-auto max-h-[90dvh] max-w-lg border border-rule bg-paper p-5 text-base text-ink backdrop:bg-ink/30"
      >
        <h2 id={`${keyDialog}-title`} className="text-xl">
          {words.title}
        </h2>
        {[...lists, everywhere].map(({ title, keys, note }) => (
          <section key={title} className="my-3 grid gap-1">
            <h3 className="font-sans text-base font-medium">{title}</h3>
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              {keys.map((key) => (
                <div key={key.does} className="col-span-2 grid grid-cols-subgrid">
                  <dt>
                    {key.keys.map((chord, n) => (
                      <span key={chord}>
                        {n === 0 ? null : " / "}
                        <kbd>{chord}</kbd>
                      </span>
                    ))}
                  </dt>
                  <dd>{key.does}</dd>
                </div>
              ))}
            </dl>
            {note === undefined ? null : <p className="text-sm text-soft">{note}</p>}
          </section>
        ))}
        <label className="mb-3 grid grid-cols-[auto_1fr] items-baseline gap-x-2 border-t border-hairline pt-3">
          <input
            type="checkbox"
            checked={areOn}
            onChange={(event) => {
              setOn(event.target.checked);
              setSingleKeys(event.target.checked);
            }}
          />
          <span>
            {words.single}
            <span className="block text-sm text-soft">{words.singleNote}</span>
          </span>
        </label>
        <form method="dialog">
          <Button type="submit">{words.close}</Button>
        </form>
      </dialog>
    </>
  );
}

/** On a narrow screen the field is hidden: its page has one. */
function toSearch(searchField: string): void {
  const field = document.getElementById(searchField);
  if (!(field instanceof HTMLInputElement)) return;
  if (field.checkVisibility()) field.focus();
  else if (field.form !== null) location.assign(field.form.action);
}
