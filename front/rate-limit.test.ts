import { expect, test } from "vitest";
import { askerOfRequest } from "./asker";
import { RateLimit } from "./rate-limit";

test("a window takes its quota and no more, and the next begins anew; askers do not share", () => {
  const limit = new RateLimit(2, 60);
  expect(limit.take("a", 0)).toEqual({ allowed: true, remaining: 1, reset: 60 });
  expect(limit.take("a", 30_000)).toEqual({ allowed: true, remaining: 0, reset: 30 });
  expect(limit.take("a", 59_500)).toEqual({ allowed: false, remaining: 0, reset: 1 });
  expect(limit.take("b", 59_500)).toEqual({ allowed: true, remaining: 1, reset: 60 });
  expect(limit.take("a", 60_000)).toEqual({ allowed: true, remaining: 1, reset: 60 });
});

test("no more askers are held than it says, and those whose window is over go first", () => {
  const limit = new RateLimit(1, 60, 3);
  for (const asker of ["a", "b", "c"]) limit.take(asker, 0);
  limit.take("d", 1);
  expect(limit.size).toBe(3);
  expect(limit.take("c", 2).allowed).toBe(false);
  limit.take("e", 70_000);
  expect(limit.size).toBe(1);
});

const asker = (remoteAddress: string, forwarded?: string) =>
  askerOfRequest({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  });

test.each([
  ["203.0.113.7", undefined, "203.0.113.7"],
  ["::ffff:203.0.113.7", undefined, "203.0.113.7"],
  // Whoever comes from outside cannot pass for another.
  ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
  // A proxy near by saw the last hop itself; what stands before it the reader may have made up.
  ["127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["::1", "10.9.9.9, 198.51.100.1", "198.51.100.1"],
  ["::ffff:172.16.0.2", "198.51.100.1:4711", "198.51.100.1"],
  ["127.0.0.1", "[2001:db8:1:2::9]:443", "2001:db8:1:2"],
  ["127.0.0.1", undefined, "127.0.0.1"],
  ["2001:db8:1:2:3:4:5:6", undefined, "2001:db8:1:2"],
  ["2001:0db8:0001::1", undefined, "2001:db8:1:0"],
  ["::1", undefined, "::1"],
  ["", undefined, ""],
])("from %s, forwarded for %s, asks %s", (direct, forwarded, expected) => {
  expect(asker(direct, forwarded)).toBe(expected);
});
