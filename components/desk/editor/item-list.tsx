"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { addItem, moveItem, removeItem } from "../model/items";
import { isBranch, nodeAt } from "../model/record-tree";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId, focusPath } from "./field-id";
import { withRecord } from "./store";

type List = "sittings" | "reports" | "resolutions" | "elections" | "speeches" | "directives" | "points";

type Props = {
  path: string;
  list: List;
  firstField: string;
  children: (path: string, n: number) => ReactNode;
};

/** Items of a list with what can be done to each: move up, move down, remove; and a way to add one. */
export function ItemList({ path, list, firstField, children }: Props) {
  const t = useTranslations("editor");
  const { store, placeholders, readOnly } = useDesk();
  const ids = useEditorAt(
    path,
    useCallback((state) => idsAt(state.history.record, path), [path]),
  );
  const items = ids === "" ? [] : ids.split(" ");

  function add(): void {
    const added = addItem(store.get().history.record, path, placeholders);
    if (added === null) return;
    store.update((state) => withRecord(state, added.record));
    requestAnimationFrame(() => {
      focusPath(`${path}/${added.id}/${firstField}`);
      const field = document.activeElement;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
    });
  }

  function remove(item: string): void {
    store.update((state) =>
      withRecord(state, removeItem(state.history.record, item) ?? state.history.record),
    );
    document.getElementById(`${fieldId(path)}-add`)?.focus();
  }

  function move(item: string, by: -1 | 1): void {
    store.update((state) => withRecord(state, moveItem(state.history.record, item, by)));
  }

  return (
    <div id={fieldId(path)} tabIndex={-1} className="grid gap-3">
      {items.map((id, n) => {
        const item = `${path}/${id}`;
        const name = t(`item.${list}`, { n: n + 1 });
        return (
          <fieldset
            key={id}
            id={fieldId(item)}
            tabIndex={-1}
            className="grid min-w-0 gap-3 border-l-2 border-hairline py-1 pr-2 pl-3 [contain-intrinsic-size:auto_16rem] [content-visibility:auto]"
          >
            <legend className="float-left font-medium text-soft">{name}</legend>
            {readOnly ? null : (
              <div className="-mt-9 flex flex-wrap justify-end gap-1 text-sm">
                <ItemButton text={t("up")} of={name} disabled={n === 0} onPress={() => move(item, -1)} />
                <ItemButton
                  text={t("down")}
                  of={name}
                  disabled={n === items.length - 1}
                  onPress={() => move(item, 1)}
                />
                <ItemButton text={t("remove")} of={name} onPress={() => remove(item)} />
              </div>
            )}
            {children(item, n)}
          </fieldset>
        );
      })}
      {items.length === 0 && readOnly ? <p className="text-soft">{t("noItems")}</p> : null}
      {readOnly ? null : (
        <p>
          <button
            id={`${fieldId(path)}-add`}
            type="button"
            onClick={add}
            className="min-h-9 border border-dashed border-soft px-3 text-sm hover:bg-raised"
          >
            ＋ {t(`add.${list}`)}
          </button>
        </p>
      )}
    </div>
  );
}

function ItemButton(props: { text: string; of: string; disabled?: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={props.onPress}
      disabled={props.disabled}
      className="min-h-7 px-2 text-soft underline underline-offset-4 hover:bg-raised disabled:opacity-40"
    >
      {props.text}
      <span className="sr-only"> {props.of}</span>
    </button>
  );
}

function idsAt(record: Parameters<typeof moveItem>[0], path: string): string {
  const items = nodeAt(record, path);
  return Array.isArray(items)
    ? items.flatMap((item) => (isBranch(item) ? [String(item.id)] : [])).join(" ")
    : "";
}
