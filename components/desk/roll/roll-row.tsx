"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, useState } from "react";
import type { RollMember } from "@/db/queries/rolls";
import { clockInChina, longestReason, type Mark, type MarkEvent, marks } from "@/domain/roll";

type Props = {
  member: RollMember;
  event: (MarkEvent & { isSent: boolean }) | null;
  isChosen: boolean;
  asksReason: boolean;
  mayMark: boolean;
  /** The same from render to render. */
  acts: RollRowActs;
};

/** What a row's buttons do. */
export type RollRowActs = {
  onMark: (member: RollMember, mark: Mark | null) => void;
  /** Null: without a reason. */
  onReason: (member: RollMember, reason: string | null) => void;
  onAskReason: (member: RollMember) => void;
};

const looks: Record<Mark, string> = {
  present: "aria-pressed:border-good aria-pressed:bg-good aria-pressed:text-paper",
  late: "aria-pressed:border-cppcc aria-pressed:bg-cppcc aria-pressed:text-paper",
  leave: "aria-pressed:border-check aria-pressed:bg-check aria-pressed:text-paper",
  absent: "aria-pressed:border-bad aria-pressed:bg-bad aria-pressed:text-paper",
};

/** A member with a button for each mark; the one that stands is pressed, and pressing it again takes it away. */
export const RollRow = memo(Row, isSameRow);

/** Marks are made anew with every change of the roll; a row changes where its own mark does. A scan changes one of hundreds. */
function isSameRow({ event, ...before }: Props, { event: newEvent, ...after }: Props): boolean {
  return (
    before.member === after.member &&
    before.isChosen === after.isChosen &&
    before.asksReason === after.asksReason &&
    before.mayMark === after.mayMark &&
    before.acts === after.acts &&
    event?.key === newEvent?.key &&
    event?.at === newEvent?.at &&
    event?.by === newEvent?.by &&
    event?.isSent === newEvent?.isSent
  );
}

function Row({ member, event, isChosen, asksReason, mayMark, acts }: Props) {
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
              {mayMark ? (
                <button
                  type="button"
                  onClick={() => acts.onAskReason(member)}
                  className="text-link underline underline-offset-4"
                >
                  {t("editReason")}
                </button>
              ) : null}
            </span>
          ) : null}
        </p>
        {asksReason ? (
          <Reason
            id={id}
            given={event?.reason ?? ""}
            name={name}
            onReason={(reason) => acts.onReason(member, reason)}
          />
        ) : null}
      </div>
      {mayMark ? (
        <fieldset className="grid grid-cols-4 pl-px sm:flex">
          <legend className="sr-only">{t("marksOf", { number, name })}</legend>
          {marks.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={mark === one}
              onClick={() => acts.onMark(member, mark === one ? null : one)}
              className={`-ml-px min-h-11 min-w-14 border border-soft px-3 ${looks[one]}`}
            >
              {t(`marks.${one}`)}
            </button>
          ))}
        </fieldset>
      ) : (
        <p className="font-medium">{mark === null ? t("filters.unmarked") : t(`marks.${mark}`)}</p>
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
  onReason: (reason: string | null) => void;
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
