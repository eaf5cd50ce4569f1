import { expect, test } from "vitest";
import { createRollStore, type RollState, standingOf } from "./roll-store";
import { createRollSync, type RollAnswer, type RollOutside } from "./roll-sync";

const blank: RollState = {
  ...{ events: [], pending: [], last: 0, isOpen: true, rosterAt: "" },
  ...{ link: "reached", refused: null, ahead: 0 },
};

type Sent = Parameters<RollOutside["send"]>[1];

/** A server that keeps what it is sent by key, answers as `mood` says, and a clock that only moves when told. */
function stage(first: Partial<RollState> = {}) {
  const store = createRollStore({ ...blank, ...first });
  const server = new Map<string, { seq: number; member: string; mark: string | null; ago: number }>();
  const timers: { work: () => void; at: number }[] = [];
  const world = {
    mood: "well" as "well" | "away" | "lost answer" | "closed",
    time: 1_000_000,
    kept: 0,
    n: 0,
  };
  const answerTo = (last: number, marks: Sent): RollAnswer => {
    if (world.mood === "away") return { kind: "unreachable" };
    if (world.mood === "closed") return { kind: "refused", code: "roll_closed" };
    for (const { key, member, mark, ago } of marks)
      if (!server.has(key)) server.set(key, { seq: server.size + 1, member, mark, ago });
    if (world.mood === "lost answer") return { kind: "unreachable" };
    const events = [...server].flatMap(([key, { seq, member }]) =>
      seq > last
        ? [
            {
              seq,
              key,
              member,
              mark: "present" as const,
              reason: null,
              at: "2023-05-28T01:00:00.000Z",
              by: "甲",
            },
          ]
        : [],
    );
    const now = new Date(world.time).toISOString();
    return { kind: "news", now, isOpen: true, rosterAt: "", last: events.at(-1)?.seq ?? last, events };
  };
  const sync = createRollSync(store, {
    send: (last, marks) => Promise.resolve(answerTo(last, marks)),
    keep: (pending) => {
      world.kept = pending.length;
    },
    later: (work, milliseconds) => {
      const timer = { work, at: world.time + milliseconds };
      timers.push(timer);
      return () => {
        timers.splice(0, timers.length, ...timers.filter((other) => other !== timer));
      };
    },
    clock: () => world.time,
    newKey: () => `key-${++world.n}`,
  });
  const settle = async () => {
    for (let n = 0; n < 8; n++) await Promise.resolve();
  };
  const pass = async (milliseconds: number) => {
    world.time += milliseconds;
    for (const timer of timers.splice(0).sort((a, b) => a.at - b.at)) {
      if (timer.at <= world.time) timer.work();
      else timers.push(timer);
    }
    await settle();
  };
  return { store, sync, server, world, pass, settle };
}

test("a mark shows at once and is confirmed with what others marked", async () => {
  const { store, sync, server, settle } = stage();
  server.set("other", { seq: 1, member: "b", mark: "present", ago: 0 });
  sync.mark("a", "present", null, "key");
  expect(standingOf(store.get(), "我").get("a")).toMatchObject({ mark: "present", isSent: false, by: "我" });
  await settle();
  expect(store.get().pending).toEqual([]);
  expect(standingOf(store.get(), "我").get("b")?.by).toBe("甲");
});

test("what is marked while the server cannot be reached is kept and sent later, with how long ago it was", async () => {
  const { store, sync, server, world, pass, settle } = stage();
  world.mood = "away";
  sync.mark("a", "late", null, "scan");
  await settle();
  sync.mark("b", "present", null, "scan");
  expect([store.get().link, world.kept, server.size]).toEqual(["unreachable", 2, 0]);
  world.mood = "well";
  await pass(5_000);
  expect([store.get().link, world.kept, store.get().pending.length]).toEqual(["reached", 0, 0]);
  expect([...server.values()].map(({ ago }) => ago)).toEqual([5_000, 5_000]);
});

test("an answer that is lost on its way makes no mark twice", async () => {
  const { store, sync, server, world, pass, settle } = stage();
  world.mood = "lost answer";
  sync.mark("a", "present", null, "key");
  await settle();
  expect(store.get().pending).toHaveLength(1);
  world.mood = "well";
  await pass(1_000);
  expect([server.size, store.get().pending.length, store.get().events.length]).toEqual([1, 0, 1]);
});

test("once the roll is closed nothing is sent, and what was not stays to be seen", async () => {
  const { store, sync, world, pass, settle } = stage();
  world.mood = "closed";
  sync.mark("a", "present", null, "key");
  await settle();
  world.mood = "well";
  await pass(60_000);
  expect(store.get()).toMatchObject({ link: "refused", refused: "roll_closed", pending: [{ member: "a" }] });
});

test("marks left behind by a page that went are sent by the next", async () => {
  const left = {
    key: "left-over",
    member: "a",
    mark: "present",
    reason: null,
    way: "key",
    madeAt: 400_000,
  } as const;
  const { store, sync, server, settle } = stage({ pending: [left] });
  sync.go();
  await settle();
  expect(server.get("left-over")?.ago).toBe(600_000);
  expect(store.get().pending).toEqual([]);
});
