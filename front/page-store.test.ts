import { expect, test } from "vitest";
import { PageStore, type StoredAnswer } from "./page-store";

const answer = (bytes: number): StoredAnswer => ({
  status: 200,
  headers: {},
  etag: "",
  bodies: { br: Buffer.alloc(bytes / 2), gzip: Buffer.alloc(bytes / 2) },
  generation: 1,
});

test("what was asked for longest ago goes first, and the limit holds", () => {
  const store = new PageStore(100_000);
  for (const key of ["a", "b", "c", "d", "e", "f", "g"]) store.set(key, answer(10_000));
  expect(store.get("a")).toBeDefined();
  for (const key of ["h", "i", "j"]) store.set(key, answer(10_000));
  expect(store.size).toBeLessThanOrEqual(100_000);
  expect(store.get("a")).toBeDefined();
  expect(store.get("b")).toBeUndefined();
  expect(store.get("c")).toBeUndefined();
  expect(store.get("j")).toBeDefined();
});

test("an answer that would push out many others is not kept, nor is the one it replaces", () => {
  const store = new PageStore(100_000);
  store.set("a", answer(1_000));
  store.set("a", answer(50_000));
  expect(store.get("a")).toBeUndefined();
  expect(store.size).toBe(0);
});
