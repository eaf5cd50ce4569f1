import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { accepts, bodyFor, packed } from "./encodings";

test.each([
  ["gzip, deflate, br, zstd", "br", true],
  ["gzip", "br", false],
  ["br;q=0, gzip", "br", false],
  ["br;q=0.001", "br", true],
  ["BR", "br", true],
  ["", "gzip", false],
])("%j accepts %s: %s", (header, encoding, expected) => {
  expect(accepts(header, encoding)).toBe(expected);
});

test("each reader gets the same text in an encoding of theirs; a picture is left as it is", async () => {
  const text = Buffer.from("离石区人大七届四次会议".repeat(50));
  const bodies = await packed(text, "text/html; charset=utf-8");
  const { body, encoding } = bodyFor(bodies, "gzip, br");
  expect(encoding).toBe("br");
  expect(brotliDecompressSync(body)).toEqual(text);
  expect(bodyFor(bodies, "gzip").encoding).toBe("gzip");
  expect(bodyFor(bodies, "")).toEqual({ body: text, encoding: null });
  expect(await packed(text, "image/png")).toEqual({ identity: text });
});
