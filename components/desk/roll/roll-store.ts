import { foldMarks, type Mark, type MarkEvent, type MarkWay } from "@/domain/roll";

/** A mark made here that the server has not confirmed yet; `madeAt` by this device's clock, in milliseconds. */
export type PendingMark = {
  key: string;
  member: string;
  mark: Mark | null;
  reason: string | null;
  way: MarkWay;
  madeAt: number;
};

/** How the server stands: reached, not reached for now, or it refuses what is sent. */
export type RollLink = "reached" | "unreachable" | "refused";

/** A roll as this device knows it. */
export type RollState = {
  events: readonly MarkEvent[];
  pending: readonly PendingMark[];
  /** `seq` of the last mark that came from the server. */
  last: number;
  isOpen: boolean;
  /** When the roster last changed. */
  rosterAt: string;
  link: RollLink;
  /** Why the server refuses; null while it does not. */
  refused: string | null;
  /** The server's clock less this device's, in milliseconds. */
  ahead: number;
};

/** Holds one state and tells who listens when it changes. */
export function createRollStore(first: RollState) {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (change: (before: RollState) => RollState) => {
      state = change(state);
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
export type RollStore = ReturnType<typeof createRollStore>;

/** What stands for each member, with what waits here to be sent. `by` of one's own marks is the given name. */
export function standingOf(
  { events, pending, ahead }: RollState,
  by: string,
): ReadonlyMap<string, MarkEvent & { isSent: boolean }> {
  const own = new Set(pending.map(({ key }) => key));
  const waiting = pending.map(
    ({ madeAt, way: _way, ...mark }, n): MarkEvent => ({
      ...mark,
      by,
      seq: Number.MAX_SAFE_INTEGER - pending.length + n,
      at: new Date(madeAt + ahead).toISOString(),
    }),
  );
  const sent = events.filter(({ key }) => !own.has(key));
  return new Map(
    [...foldMarks([...sent, ...waiting])].map(([member, event]) => [
      member,
      { ...event, isSent: !own.has(event.key) },
    ]),
  );
}
