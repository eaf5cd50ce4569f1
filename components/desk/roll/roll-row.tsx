"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { RollMember } from "@/db/queries/rolls";
import { clockInChina, longestReason, type Mark, type MarkEvent, marks } from "@/domain/roll";

type Props = {
  member: RollMember;
  event: (MarkEvent & { isSent: boolean }) | null;
  isChosen: boolean;
  asksReason: boolean;
  /** Null where nothing may be marked. */
  onMark: ((mark: Mark | null) => void) | null;
  /** Null: without a reason. */
  onReason: (reason: string | null) => void;
  onAskReason: () => void;
};

const looks: Record<Mark, string> = {
  present: "aria-pressed:border-good aria-pressed:bg-good aria-pressed:text-paper",
  late: "aria-pressed:border-cppcc aria-pressed:bg-cppcc aria-pressed:text-paper",
  leave: "aria-pressed:border-check aria-pressed:bg-check aria-pressed:text-paper",
  absent: "aria-pressed:border-bad aria-pressed:bg-bad aria-pressed:text-paper",
};

/** A member with a button for each mark; the one that stands is pressed, and pressing it again takes it away. */
export function RollRow({ member, event, isChosen, asksReason, onMark, onReason, onAskReason }: Props) {
  const t = useTranslations("roll");
  const { id, number, name, group, notes } = member;
  const mark = event?.mark ?? null;
  return (
    <li
      id={`member-${id}`}
      aria-current={isChosen || undefined}
      className="grid scroll-my-40 gap-x-4 gap-y-1 border-b border-hairline px-2 py-2 aria-[current]:bg-mark sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="figures text-soft">{number}</span>
          <span className="text-lg font-bold" lang="zh-CN">
            {name}
          </span>
          {group === null ? null : <span className="text-sm text-soft">{group}</span>}
        </p>
        <p className="text-sm text-soft">
          {notes === null ? null : <span className="mr-3">{notes}</span>}
          {event === null || mark === null ? null : (
            <span className="figures">
              {t("markedBy", { time: clockInChina(event.at), by: event.by })}
              {event.isSent ? null : <strong className="ml-2 text-check">{t("notSent")}</strong>}
            </span>
          )}
          {mark === "leave" && !asksReason ? (
            <span className="ml-3">
              {event?.reason ?? t("noReason")}{" "}
              {onMark === null ? null : (
                <button
                  type="button"
                  onClick={onAskReason}
                  className="text-link underline underline-offset-4"
                >
                  {t("editReason")}
                </button>
              )}
            </span>
          ) : null}
        </p>
        {asksReason ? <Reason id={id} given={event?.reason ?? ""} name={name} onReason={onReason} /> : null}
      </div>
      {onMark === null ? (
        <p className="font-medium">{mark === null ? t("filters.unmarked") : t(`marks.${mark}`)}</p>
      ) : (
        <fieldset className="grid grid-cols-4 pl-px sm:flex">
          <legend className="sr-only">{t("marksOf", { number, name })}</legend>
          {marks.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={mark === one}
              onClick={() => onMark(mark === one ? null : one)}
              className={`-ml-px min-h-11 min-w-14 border border-soft px-3 ${looks[one]}`}
            >
              {t(`marks.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
    </li>
  );
}

/** Why a member is on leave: chosen from the usual, or typed. */
function Reason({
  id,
  given,
  name,
  onReason,
}: {
  id: string;
  given: string;
  name: string;
  onReason: Props["onReason"];
}) {
  const t = useTranslations("roll");
  const [reason, setReason] = useState(given);
  const save = () => onReason(reason.trim() === "" ? null : reason.trim());
  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") save();
    if (event.key === "Escape") onReason(null);
  }
  return (
    <div className="flex flex-wrap items-center gap-2 py-1">
      <label htmlFor={`reason-${id}`} className="text-sm">
        {t("reason")}
        <span className="sr-only">{name}</span>
      </label>
      <input
        id={`reason-${id}`}
        list="leave-reasons"
        value={reason}
        ref={(input) => input?.focus({ preventScroll: true })}
        maxLength={longestReason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKey}
        className="min-h-11 w-56 max-w-full border border-soft bg-paper px-2"
      />
      <datalist id="leave-reasons">
        {(["duty", "illness", "private"] as const).map((one) => (
          <option key={one} value={t(`reasons.${one}`)} />
        ))}
      </datalist>
      <button type="button" onClick={save} className="min-h-11 border border-ink px-3">
        {t("saveReason")}
      </button>
    </div>
  );
}
