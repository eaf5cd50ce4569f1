import { expect, test } from "vitest";
import { exampleRecord } from "../model/testing";
import { createAutosave, type Outside } from "./autosave";
import type { SaveAnswer } from "./draft-client";
import { createStore, stepped, withRecord } from "./store";

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

function setUp(answers: SaveAnswer[], theirs = exampleRecord({ term: 99 })) {
  const store = createStore({ saved: exampleRecord(), version: 1, findings: [] });
  const log: string[] = [];
  const clock = { now: 0 };
  const waiting: { work: () => void; milliseconds: number }[] = [];
  const outside: Outside = {
    save: (version, record) => {
      log.push(`save ${version} term ${record.term}`);
      return Promise.resolve(answers.shift() ?? { kind: "unreachable" });
    },
    load: () => Promise.resolve({ version: 9, record: theirs, findings: [] }),
    keep: () => log.push("keep"),
    drop: () => log.push("drop"),
    later: (work, milliseconds) => {
      const entry = { work, milliseconds };
      waiting.push(entry);
      return () => waiting.splice(0, waiting.length, ...waiting.filter((other) => other !== entry));
    },
    now: () => clock.now,
  };
  const autosave = createAutosave(store, outside);
  const type = (term: number) => store.update((state) => withRecord(state, exampleRecord({ term })));
  const wait = () => {
    waiting.shift()?.work();
    return settled();
  };
  return { store, log, clock, waiting, autosave, type, wait };
}

const saved = (version: number): SaveAnswer => ({ kind: "saved", version, findings: [] });

test("keeps a copy at once and saves after a pause, once for all that was typed", async () => {
  const { store, log, type, wait } = setUp([saved(2)]);
  type(8);
  type(9);
  expect(log).toEqual(["keep", "keep"]);
  await wait();
  expect(log).toEqual(["keep", "keep", "keep", "save 1 term 9", "drop"]);
  expect(store.get()).toMatchObject({ version: 2, save: "saved" });
});

test("tries again while the server cannot be reached", async () => {
  const { store, log, type, wait, waiting } = setUp([{ kind: "unreachable" }, saved(2)]);
  type(8);
  await wait();
  expect(store.get().save).toBe("offline");
  expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([1000]);
  await wait();
  expect(store.get().save).toBe("saved");
  expect(log.filter((line) => line.startsWith("save"))).toEqual(["save 1 term 8", "save 1 term 8"]);
});

test("what is typed during a save is saved after it, on the new version", async () => {
  const { log, type, wait } = setUp([saved(2), saved(3)]);
  type(8);
  const first = wait();
  type(9);
  await first;
  await wait();
  expect(log.filter((line) => line.startsWith("save"))).toEqual(["save 1 term 8", "save 2 term 9"]);
});

test("a newer state on the server stops saving until someone has chosen", async () => {
  const { store, log, type, wait, autosave } = setUp([{ kind: "conflict" }, saved(10)]);
  type(8);
  await wait();
  expect(store.get().conflict).toMatchObject({ version: 9 });
  await autosave.flush();
  type(7);
  expect(log.filter((line) => line.startsWith("save"))).toHaveLength(1);
  store.update((state) => ({ ...state, version: 9, conflict: null }));
  await wait();
  expect(log.at(-2)).toBe("save 9 term 7");
});

test("the same content saved by a closing page is no conflict, and saved", async () => {
  const { store, log, type, wait, waiting } = setUp([{ kind: "conflict" }]);
  type(99);
  await wait();
  expect(store.get()).toMatchObject({ conflict: null, version: 9, save: "saved" });
  expect([log.at(-1), waiting]).toEqual(["drop", []]);
});

test("typing without a pause is saved all the same", () => {
  const { clock, type, waiting } = setUp([saved(2)]);
  const waits = [0, 500, 1000, 1500, 2000, 2400].map((now, n) => {
    clock.now = now;
    type(n + 10);
    return waiting[0]?.milliseconds;
  });
  expect(waits).toEqual([800, 800, 800, 800, 500, 100]);
});

test("what someone else saved is taken in where it does not touch, told, and not undone by one's own undo", async () => {
  const { store, log, type, wait } = setUp([{ kind: "conflict" }, saved(10)], exampleRecord({ year: 2022 }));
  type(8);
  await wait();
  expect(store.get()).toMatchObject({
    conflict: null,
    version: 9,
    history: { record: { term: 8, year: 2022 } },
  });
  expect(store.get().takenIn).toEqual([{ path: "year", kind: "value", mine: 2023, theirs: 2022 }]);
  await wait();
  expect(log.at(-2)).toBe("save 9 term 8");
  store.update((state) => stepped(state, "undo"));
  expect(store.get().history.record).toMatchObject({ term: 7, year: 2022 });
});

test("whoever is signed out meanwhile is saved after signing in again", async () => {
  const { store, log, type, wait } = setUp([{ kind: "refused", code: "not_signed_in" }, saved(2)]);
  type(8);
  await wait();
  expect(store.get().save).toBe("signed_out");
  await wait();
  expect(store.get().save).toBe("saved");
  expect(log.filter((line) => line.startsWith("save"))).toHaveLength(2);
});

test("a draft that may no longer be changed is not tried again, and its copy stays", async () => {
  const { store, log, type, wait, waiting } = setUp([{ kind: "refused", code: "not_editable" }]);
  type(8);
  await wait();
  expect(store.get().save).toBe("refused");
  expect([log.includes("drop"), waiting]).toEqual([false, []]);
});

test("what arrived at a server that ended before it could answer is one's own, and no conflict", async () => {
  const theirs = exampleRecord({ term: 8 });
  const { store, log, type, wait } = setUp(
    [{ kind: "unreachable" }, { kind: "conflict" }, saved(10)],
    theirs,
  );
  type(8);
  await wait();
  type(88);
  await wait();
  expect(store.get()).toMatchObject({ conflict: null, takenIn: null, version: 9, save: "unsaved" });
  await wait();
  expect(log.filter((line) => line.startsWith("save"))).toEqual([
    "save 1 term 8",
    "save 1 term 88",
    "save 9 term 88",
  ]);
});
