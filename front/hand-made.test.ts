import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { blameSender, isForeignWrite } from "./hand-made";

const host = "huilu.example";

test.each([
  ["POST", {}, false],
  ["POST", { origin: "https://huilu.example" }, false],
  ["POST", { origin: "https://evil.example" }, true],
  ["POST", { origin: "not an address" }, true],
  ["POST", { origin: "null", "sec-fetch-site": "cross-site" }, true],
  ["PUT", { "sec-fetch-site": "same-site" }, true],
  ["DELETE", { origin: "https://huilu.example", "sec-fetch-site": "same-origin" }, false],
  ["POST", { origin: "https://outside.example", "x-forwarded-host": "outside.example" }, false],
  // Whoever reads open data from a page of their own may.
  ["GET", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
])("%s with %j is foreign: %s", (method, headers, expected) => {
  expect(isForeignWrite({ method, headers: { host, ...headers } })).toBe(expected);
});

/** The status that a reader gets where Next answers in one of its ways. */
async function statusOf(answer: (response: ServerResponse) => void): Promise<number> {
  const server = createServer((_request, response) => {
    blameSender(response);
    answer(response);
  }).listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { status } = await fetch(`http://localhost:${port}/`, { redirect: "manual" });
  server.close();
  return status;
}

test("a call that cannot be answered is the sender's fault; any other answer stays", async () => {
  const failed = (response: ServerResponse) => {
    response.statusCode = 500;
    response.write("1:E{}");
    response.end();
  };
  expect(await statusOf(failed)).toBe(400);
  expect(await statusOf((response) => response.writeHead(303, { location: "/" }).end())).toBe(303);
  expect(await statusOf((response) => response.end("0:{}"))).toBe(200);
});
