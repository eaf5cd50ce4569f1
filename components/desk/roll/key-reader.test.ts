import { expect, test } from "vitest";
import { createKeyReader } from "./key-reader";

function stage() {
  const done: string[] = [];
  let timer: (() => void) | null = null;
  const reader = createKeyReader({
    act: (act) => done.push(`act ${act}`),
    type: (text) => done.push(`type ${text}`),
    later: (work) => {
      timer = work;
      return () => {
        timer = null;
      };
    },
  });
  const wait = () => {
    timer?.();
    timer = null;
  };
  return { reader, done, wait };
}

test("a single key acts once nothing has followed it", () => {
  const { reader, done, wait } = stage();
  reader.press("L");
  expect(done).toEqual([]);
  wait();
  reader.press("u");
  wait();
  expect(done).toEqual(["act late", "act undo"]);
});

test("a code that a scanner types is text, whatever it begins with", () => {
  const { reader, done, wait } = stage();
  reader.press("A");
  reader.press("0");
  wait();
  expect(done).toEqual(["type A0"]);
});

test("any other key is text at once; stopping forgets what waits", () => {
  const { reader, done, wait } = stage();
  reader.press("7");
  reader.press("p");
  reader.stop();
  wait();
  expect(done).toEqual(["type 7"]);
});
