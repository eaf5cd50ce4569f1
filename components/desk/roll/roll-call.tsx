"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { RollMember } from "@/db/queries/rolls";
import type { BodyKind, Level } from "@/domain/record";
import { countMarks, type Mark, marks, rollQuorum, searchMembers } from "@/domain/roll";
import { RollEntry } from "./roll-entry";
import { RollLinkState } from "./roll-link-state";
import { RollRow, type RollRowActs } from "./roll-row";
import { RollTally } from "./roll-tally";
import { useMarking } from "./use-marking";
import { type RollStart, useRoll } from "./use-roll";

type Props = RollStart & {
  members: readonly RollMember[];
  body: { kind: BodyKind; level: Level };
  /** Of the sitting, ISO. */
  date: string;
  /** The quorum's rule in one sentence; null where none is known. */
  rule: string | null;
  mayMark: boolean;
};

/** Most rows shown at once; typing narrows them. */
const mostRows = 300;
const filters = ["all", "unmarked", ...marks] as const;
type Filter = (typeof filters)[number];

/** The roll while it is called: one field for keyboard and scanner, the tally, and everyone on the roster. */
export function RollCall({ members, body, date, rule, mayMark, ...start }: Props) {
  const t = useTranslations("roll");
  const roll = useRoll(start);
  const { state, standing } = roll;
  const marking = useMarking(roll);
  const [typed, setTyped] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const [group, setGroup] = useState("");
  const [chosenId, choose] = useState<string | null>(null);
  const [reasonFor, askReason] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const markOf = (id: string): Mark | null => standing.get(id)?.mark ?? null;
  const counts = countMarks(members, markOf);
  const groups = useMemo(
    () => [...new Set(members.flatMap(({ group: of }) => (of === null ? [] : [of])))],
    [members],
  );
  // The list follows once typing pauses: a scanner's code need not narrow hundreds of rows and widen them again.
  const found = searchMembers(members, useDeferredValue(typed));
  const shown = found.filter(
    ({ id, group: of }) =>
      (group === "" || of === group) &&
      (filter === "all" || (filter === "unmarked" ? markOf(id) === null : markOf(id) === filter)),
  );
  const chosen = shown.find(({ id }) => id === chosenId) ?? null;
  const isReady = roll.sync !== null;
  const canMark = mayMark && state.isOpen && state.refused === null && isReady;

  /** Goes on to the next row, so that a list can be walked through by single keys. */
  function moveOn(by: 1 | -1): void {
    const at = chosen === null ? (by === 1 ? -1 : shown.length) : shown.indexOf(chosen);
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    choose(next?.id ?? null);
    if (next !== undefined)
      document.getElementById(`member-${next.id}`)?.scrollIntoView({ block: "nearest" });
  }

  function act(member: RollMember, mark: Mark | null, way: "key" | "touch"): void {
    marking.mark(member, mark, way);
    askReason(mark === "leave" ? member.id : null);
  }

  // Rows keep the same acts while these, as of the last render, do the work.
  const current = useRef({ act, giveReason });
  useEffect(() => {
    current.current = { act, giveReason };
  });
  const acts = useMemo(
    (): RollRowActs => ({
      onMark: (member, mark) => current.current.act(member, mark, "touch"),
      onReason: (member, reason) => current.current.giveReason(member, reason),
      onAskReason: ({ id }) => askReason(id),
    }),
    [],
  );

  function giveReason(member: RollMember, reason: string | null): void {
    if (reason !== null) marking.mark(member, "leave", "key", reason);
    askReason(null);
    field.current?.focus();
  }

  return (
    <div
      data-ready={isReady}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="sticky top-0 z-10 grid gap-3 border-b border-rule bg-paper py-2 lg:order-2 lg:border-b-0 lg:border-l lg:border-hairline lg:pl-6">
        <RollTally counts={counts} verdict={rollQuorum(body, date, counts)} rule={rule} isShort />
        <RollLinkState state={state} rosterAt={start.rosterAt} onRetry={roll.retry} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {canMark ? (
          <RollEntry
            field={field}
            members={members}
            typed={typed}
            chosen={chosen}
            marking={marking}
            onType={(text) => {
              setTyped(text);
              choose(null);
            }}
            onChoose={choose}
            onMove={moveOn}
            onAct={(member, mark) => {
              moveOn(1);
              act(member, mark, "key");
            }}
          />
        ) : (
          <label className="grid gap-1">
            <span className="font-medium">{t("find")}</span>
            <input
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className="min-h-11 border border-soft bg-paper px-3"
            />
          </label>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <fieldset className="flex flex-wrap">
            <legend className="sr-only">{t("filter")}</legend>
            {filters.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={filter === one}
                onClick={() => setFilter(one)}
                className="figures min-h-11 border border-hairline px-3 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
              >
                {t(`filters.${one}`)}{" "}
                {one === "all" ? counts.due : one === "unmarked" ? counts.unmarked : countOf(one)}
              </button>
            ))}
          </fieldset>
          {groups.length === 0 ? null : (
            <select
              aria-label={t("group")}
              value={group}
              onChange={(event) => setGroup(event.target.value)}
              className="min-h-11 max-w-full border border-soft bg-paper px-2"
            >
              <option value="">{t("allGroups")}</option>
              {groups.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </div>
        {shown.length === 0 ? <p className="text-soft">{t("noneShown")}</p> : null}
        <ul className="border-t border-rule" aria-label={t("members")}>
          {shown.slice(0, mostRows).map((member) => (
            <RollRow
              key={member.id}
              member={member}
              event={standing.get(member.id) ?? null}
              isChosen={member.id === chosenId}
              asksReason={member.id === reasonFor && markOf(member.id) === "leave"}
              mayMark={canMark}
              acts={acts}
            />
          ))}
        </ul>
        {shown.length > mostRows ? (
          <p className="text-soft">{t("moreRows", { count: shown.length - mostRows })}</p>
        ) : null}
      </div>
    </div>
  );

  function countOf(mark: Mark): number {
    return members.filter(({ id }) => markOf(id) === mark).length;
  }
}
