"use client";

import { useLocale, useTranslations } from "next-intl";
import { scrollable } from "@/components/ui/scrollable";
import { fileSize } from "./file-size";
import type { Picked } from "./picked";

/** Files chosen and not yet sent: which, how large, and a way to leave each out. */
export function PickedList({
  picked,
  onLeaveOut,
  onClear,
}: {
  picked: readonly Picked[];
  onLeaveOut: (one: Picked) => void;
  onClear: () => void;
}) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const size = picked.reduce((sum, { file }) => sum + file.size, 0);
  return (
    <section aria-labelledby="picked" className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="picked" tabIndex={-1} className="text-xl">
          {t("picked", { count: picked.length, size: fileSize(size, locale) })}
        </h2>
        <button type="button" onClick={onClear} className="min-h-11 text-link underline underline-offset-4">
          {t("pickedClear")}
        </button>
      </div>
      <ul
        aria-label={t("pickedList")}
        {...scrollable}
        className="max-h-80 overflow-y-auto border-y border-hairline"
      >
        {picked.map((one) => (
          <li
            key={`${one.name} ${one.file.size} ${one.file.lastModified}`}
            className="flex items-baseline justify-between gap-4 border-b border-hairline py-1 last:border-b-0"
          >
            <span className="line-clamp-3">
              {one.name} <span className="text-sm text-soft">{fileSize(one.file.size, locale)}</span>
            </span>
            <button
              type="button"
              onClick={() => onLeaveOut(one)}
              className="min-h-9 shrink-0 px-2 text-sm text-soft underline underline-offset-4 hover:bg-raised"
            >
              {t("leaveOut")}
              <span className="sr-only"> {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
