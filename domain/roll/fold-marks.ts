import { type Mark, marks } from "./vocabulary";

/** One mark as it was made; `mark` null takes what was there away. `seq` is the order in which they came. */
export type MarkEvent = {
  seq: number;
  key: string;
  member: string;
  mark: Mark | null;
  reason: string | null;
  /** When it was made, ISO 8601 in UTC. */
  at: string;
  /** Who made it, by display name. */
  by: string;
};

/**
 * What stands for each member: the mark made last, whoever made it and whenever it came in. One that was made while a
 * tablet was offline does not undo what was marked elsewhere since. Of two made at the same moment, the one that came later.
 */
export function foldMarks(events: readonly MarkEvent[]): Map<string, MarkEvent> {
  const standing = new Map<string, MarkEvent>();
  for (const event of events) {
    const before = standing.get(event.member);
    const isLater =
      before === undefined || before.at < event.at || (before.at === event.at && before.seq <= event.seq);
    if (isLater) standing.set(event.member, event);
  }
  return standing;
}

/** Persons by how they stand. `present` holds those who came late too; `unmarked` are those nobody has marked. */
export type RollCounts = {
  due: number;
  present: number;
  late: number;
  leave: number;
  absent: number;
  unmarked: number;
};

/** Counts members by what stands for them. */
export function countMarks(
  members: readonly { id: string }[],
  markOf: (member: string) => Mark | null,
): RollCounts {
  const by: Record<Mark, number> = { present: 0, late: 0, leave: 0, absent: 0 };
  for (const { id } of members) {
    const mark = markOf(id);
    if (mark !== null) by[mark] += 1;
  }
  const marked = marks.reduce((sum, mark) => sum + by[mark], 0);
  return {
    due: members.length,
    present: by.present + by.late,
    late: by.late,
    leave: by.leave,
    absent: by.absent,
    unmarked: members.length - marked,
  };
}
