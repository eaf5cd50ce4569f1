"use client";

import { useRef, useState } from "react";
import type { RollMember } from "@/db/queries/rolls";
import type { Mark, MarkEvent, MarkWay } from "@/domain/roll";
import type { useRoll } from "./use-roll";

/** What the last act came to, to be told beside the field. */
export type Told =
  | { kind: "marked"; member: RollMember; mark: Mark | null }
  | { kind: "already"; member: RollMember; mark: Mark; at: string; by: string }
  | { kind: "undone"; member: RollMember }
  | { kind: "changed_since"; member: RollMember; by: string }
  | { kind: "unknown_code" | "nobody"; typed: string }
  | { kind: "several"; count: number }
  | { kind: "nothing_to_undo" };

type Done = { key: string; member: RollMember; before: MarkEvent | null };

/** Marking, with what it came to, and taking back one's own marks, the last one first. */
export function useMarking({ standing, sync }: Pick<ReturnType<typeof useRoll>, "standing" | "sync">) {
  const done = useRef<Done[]>([]);
  const [told, tell] = useState<Told | null>(null);

  /** Who stands so already is told and not marked again, but for a new reason. */
  function mark(member: RollMember, given: Mark | null, way: MarkWay, reason: string | null = null): void {
    if (sync === null) return;
    const now = standing.get(member.id) ?? null;
    if (given !== null && now?.mark === given && (reason === null || now.reason === reason)) {
      tell({ kind: "already", member, mark: given, at: now.at, by: now.by });
      return;
    }
    const key = sync.mark(member.id, given, reason, way);
    done.current.push({ key, member, before: now });
    tell({ kind: "marked", member, mark: given });
  }

  /** Brings back what stood before one's last mark, unless someone has marked the member since. */
  function undo(): void {
    const last = done.current.pop();
    if (last === undefined || sync === null) {
      tell({ kind: "nothing_to_undo" });
      return;
    }
    const { key, member, before } = last;
    const now = standing.get(member.id);
    if (now !== undefined && now.key !== key) {
      tell({ kind: "changed_since", member, by: now.by });
      return;
    }
    const back = sync.mark(member.id, before?.mark ?? null, before?.reason ?? null, "undo");
    // What was marked before that can be taken back in its turn.
    const earlier = done.current.findLast((one) => one.member.id === member.id);
    if (earlier !== undefined) earlier.key = back;
    tell({ kind: "undone", member });
  }

  return { mark, undo, told, tell };
}
