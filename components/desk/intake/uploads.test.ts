import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readUploads, sendFiles } from "./uploads";

/** Requests that were sent, to be answered by hand. */
let sent: FakeRequest[] = [];
class FakeRequest {
  status = 200;
  upload: { onprogress: ((event: { loaded: number }) => void) | null } = { onprogress: null };
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  path = "";
  open(_method: string, path: string): void {
    this.path = path;
  }
  setRequestHeader(): void {}
  send(): void {
    sent.push(this);
  }
}

const picked = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ file: new File(["会议"], `${n}.txt`), name: `${n}.txt` }));
const announced = (batch: string, states: string[]) => ({
  data: { batch, files: states.map((state, n) => ({ id: `${batch}-${n}`, state })) },
});
const stateOf = (id: string) => readUploads().get(id)?.state;

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("three go at a time, and what the server has is not sent", async () => {
  const answer = announced("a", ["expected", "done", "expected", "expected", "expected"]);
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(answer)));
  await sendFiles(null, picked(5));
  expect(sent.map(({ path }) => path)).toEqual([0, 2, 3].map((n) => `/api/intake/a/files/a-${n}`));
  expect(stateOf("a-4")).toBe("queued");
  sent[0]?.upload.onprogress?.({ loaded: 3 });
  expect(readUploads().get("a-0")?.share).toBe(0.5);
  for (const request of [...sent]) request.onload();
  expect(sent).toHaveLength(4);
  sent[3]?.onload();
  expect(["a-0", "a-2", "a-3", "a-4"].map(stateOf)).toEqual(["sent", "sent", "sent", "sent"]);
  expect(stateOf("a-1")).toBeUndefined();
});

test("what breaks off is tried again, a little later each time, and then left to a person", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(announced("b", ["expected"]))));
  await sendFiles(null, picked(1));
  for (const pause of [2, 4, 8, 16]) {
    sent.at(-1)?.onerror();
    expect(stateOf("b-0")).toBe("broken");
    vi.advanceTimersByTime(pause * 1000);
    expect(stateOf("b-0")).toBe("sending");
  }
  sent.at(-1)?.onerror();
  vi.advanceTimersByTime(600_000);
  expect([stateOf("b-0"), sent.length]).toEqual(["broken", 5]);
});

test("a refusal is an answer, and sends nothing", async () => {
  const refusal = { ok: false, code: "batch_full", details: { limit: 1000 }, fields: [] };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(refusal, { status: 422 })));
  expect(await sendFiles("c", picked(1))).toMatchObject({ code: "batch_full" });
  expect(sent).toEqual([]);
});
