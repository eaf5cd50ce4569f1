"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useCallback } from "react";
import { isOfPoints } from "../model/items";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId, focusPath } from "./field-id";
import { ItemHandle } from "./item-handle";
import { dropItem, idsAt, insertItem, type Standing, type Step, stepItem, takeOutItem } from "./item-moves";
import { say } from "./status-line";

type List = "sittings" | "reports" | "resolutions" | "elections" | "speeches" | "directives" | "points";

type Props = {
  path: string;
  list: List;
  firstField: string;
  children: (path: string, n: number) => ReactNode;
};

/** Items of a list with what can be done to each: move, nest, remove; and a way to add one. */
export function ItemList({ path, list, firstField, children }: Props) {
  const t = useTranslations("editor");
  const { store, placeholders, readOnly } = useDesk();
  const ids = useEditorAt(
    path,
    useCallback((state) => idsAt(state.history.record, path).join(" "), [path]),
  );
  const items = ids === "" ? [] : ids.split(" ");

  function add(behind: string | null): void {
    const added = insertItem(store, path, behind, placeholders);
    if (added === null) return;
    requestAnimationFrame(() => {
      focusPath(`${added}/${firstField}`);
      const field = document.activeElement;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
    });
  }

  function remove(item: string, name: string): void {
    takeOutItem(store, item);
    say(store, t("removed", { name }));
    document.getElementById(`${fieldId(path)}-add`)?.focus();
  }

  /** Tells where the item is now, and keeps the hand on it. */
  function moved(standing: Standing | null, name: string): void {
    if (standing === null) return;
    const { place, count } = standing;
    say(store, t(isOfPoints(standing.path) ? "movedPoint" : "moved", { name, place, count }));
    requestAnimationFrame(() => document.getElementById(`${fieldId(standing.path)}-move`)?.focus());
  }

  /** Enter in an item's first field begins the next item, unless it confirms. */
  function enter(event: KeyboardEvent, item: string): void {
    const { target, nativeEvent } = event;
    if (event.key !== "Enter" || nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey)
      return;
    if (!(target instanceof HTMLElement) || target.id !== fieldId(`${item}/${firstField}`)) return;
    if (target instanceof HTMLSelectElement || "check" in target.dataset) return;
    event.preventDefault();
    event.stopPropagation();
    add(item);
  }

  return (
    <div id={fieldId(path)} tabIndex={-1} className="grid gap-3">
      {items.map((id, n) => {
        const item = `${path}/${id}`;
        const name = t(`item.${list}`, { n: n + 1 });
        const step = (direction: Step) => {
          const standing = stepItem(store, item, direction);
          if (standing === null) say(store, t("notMoved", { name }));
          else moved(standing, name);
        };
        return (
          <fieldset
            key={id}
            id={fieldId(item)}
            data-item={item}
            tabIndex={-1}
            onKeyDown={readOnly ? undefined : (event) => enter(event, item)}
            className="grid min-w-0 gap-3 border-l-2 border-hairline py-1 pr-2 pl-3 [contain-intrinsic-size:auto_16rem] [content-visibility:auto] data-[drop=before]:shadow-[0_-3px_0_var(--focus)] data-[drop=behind]:shadow-[0_3px_0_var(--focus)]"
          >
            <legend className="float-left font-medium text-soft">
              {readOnly ? (
                name
              ) : (
                <ItemHandle
                  path={item}
                  name={name}
                  onStep={step}
                  onDrop={(target) => moved(dropItem(store, item, target), name)}
                />
              )}
            </legend>
            {readOnly ? null : (
              <div className="-mt-9 ml-auto flex flex-wrap justify-end gap-1 pl-24 text-sm">
                <ItemButton text={t("up")} of={name} disabled={n === 0} onPress={() => step("up")} />
                <ItemButton
                  text={t("down")}
                  of={name}
                  disabled={n === items.length - 1}
                  onPress={() => step("down")}
                />
                {isOfPoints(item) ? (
                  <>
                    <ItemButton text={t("indent")} of={name} disabled={n === 0} onPress={() => step("in")} />
                    <ItemButton
                      text={t("outdent")}
                      of={name}
                      disabled={list === "directives"}
                      onPress={() => step("out")}
                    />
                  </>
                ) : null}
                <ItemButton text={t("remove")} of={name} onPress={() => remove(item, name)} />
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
            onClick={() => add(null)}
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
