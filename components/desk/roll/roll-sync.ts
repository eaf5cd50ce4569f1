import type { Mark, MarkEvent, MarkWay } from "@/domain/roll";
import type { PendingMark, RollStore } from "./roll-store";

/** What the server answers: what is new, with its clock (ISO 8601). */
export type RollAnswer =
  | {
      kind: "news";
      now: string;
      isOpen: boolean;
      rosterAt: string;
      last: number;
      events: MarkEvent[];
    }
  | { kind: "unreachable" }
  | { kind: "refused"; code: string };

/** What keeping a roll needs from outside; tests pass their own. Milliseconds throughout. */
export type RollOutside = {
  /** Sends marks, none of them too, and asks what came after `last`. */
  send: (
    last: number,
    marks: readonly (Omit<PendingMark, "madeAt"> & { ago: number })[],
  ) => Promise<RollAnswer>;
  /** Keeps what is not confirmed, for when the page goes. */
  keep: (pending: readonly PendingMark[]) => void;
  later: (work: () => void, milliseconds: number) => () => void;
  clock: () => number;
  newKey: () => string;
};

const pollEvery = 2_000;
const retries = [1_000, 2_000, 5_000, 10_000];
/** Most marks sent at once. */
const most = 200;

/**
 * Keeps a roll and the server alike: sends marks at once, one request at a time, tries again until they are confirmed,
 * and asks for the marks of others in between. A mark is known by its key, so that sending it twice does no harm.
 */
export function createRollSync(store: RollStore, outside: RollOutside) {
  let cancel: (() => void) | null = null;
  let isUnderway = false;
  let failures = 0;
  let isStopped = false;

  function plan(milliseconds: number): void {
    cancel?.();
    if (!isStopped) cancel = outside.later(() => void go(), milliseconds);
  }

  async function go(): Promise<void> {
    if (isUnderway || isStopped) return;
    const { last, pending, refused } = store.get();
    if (refused !== null) return;
    isUnderway = true;
    cancel?.();
    const sending = pending.slice(0, most);
    const now = outside.clock();
    const answer = await outside.send(
      last,
      sending.map(({ madeAt, ...mark }) => ({ ...mark, ago: Math.max(0, now - madeAt) })),
    );
    isUnderway = false;
    take(answer, new Set(sending.map(({ key }) => key)));
  }

  function take(answer: RollAnswer, sent: ReadonlySet<string>): void {
    if (answer.kind === "unreachable") {
      store.update((state) => ({ ...state, link: "unreachable" }));
      plan(retries[Math.min(failures++, retries.length - 1)] ?? pollEvery);
      return;
    }
    failures = 0;
    if (answer.kind === "refused") {
      store.update((state) => ({ ...state, link: "refused", refused: answer.code }));
      return;
    }
    const { now, events, ...news } = answer;
    store.update((state) => {
      const known = new Set(state.events.map(({ seq }) => seq));
      return {
        ...state,
        isOpen: news.isOpen,
        rosterAt: news.rosterAt,
        last: Math.max(state.last, news.last),
        events: [...state.events, ...events.filter(({ seq }) => !known.has(seq))],
        pending: state.pending.filter(({ key }) => !sent.has(key)),
        link: "reached",
        ahead: Date.parse(now) - outside.clock(),
      };
    });
    if (sent.size > 0) outside.keep(store.get().pending);
    plan(store.get().pending.length > 0 ? 0 : pollEvery);
  }

  /** Marks a member; null takes the mark away. @returns the mark's key */
  function mark(member: string, given: Mark | null, reason: string | null, way: MarkWay): string {
    const key = outside.newKey();
    const made: PendingMark = { key, member, mark: given, reason, way, madeAt: outside.clock() };
    store.update((state) => ({ ...state, pending: [...state.pending, made] }));
    outside.keep(store.get().pending);
    if (store.get().link === "reached") void go();
    return key;
  }

  return {
    mark,
    /** Sends and asks now, such as when the connection is back. */
    go: () => void go(),
    stop: () => {
      isStopped = true;
      cancel?.();
    },
  };
}
export type RollSync = ReturnType<typeof createRollSync>;
