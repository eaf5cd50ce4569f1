import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { createFront } from "./front";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A front before a stand-in for Next, on a port of its own. */
async function frontOf(next: RequestListener) {
  const state = { generation: 1, asked: [] as string[], cookies: [] as (string | undefined)[] };
  const failures: string[] = [];
  const warnings: string[] = [];
  const listener = createFront({
    next: (request, response) => {
      state.asked.push(`${request.method} ${request.url}`);
      state.cookies.push(request.headers.cookie);
      return next(request, response);
    },
    generation: () => state.generation,
    isPublic: (path) => !path.startsWith("/desk"),
    isMadeAnew: (path) => path.startsWith("/anew"),
    origin: new URL("https://huilu.example"),
    memory: 1_000_000,
    apiRate: 5,
    warn: (message, path) => warnings.push(`${path} ${message}`),
    fail: (_error, path, reference) => failures.push(`${path} ${reference}`),
  });
  server = createServer(listener).listen(0);
  await once(server, "listening");
  const address = server.address();
  const base = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
  const get = (path: string, init: RequestInit = {}) => fetch(base + path, { redirect: "manual", ...init });
  return { state, get, failures, warnings };
}

const html = { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" };
const page: RequestListener = (request, response) => {
  response.writeHead(200, { ...html, "content-security-policy": "script-src 'nonce-N'" });
  response.end(`<head></head><p>${request.headers.host}</p><script nonce="N">framework()</script>`);
};

test("a page is rendered once a publication, however many ask for it at once", async () => {
  const { state, get } = await frontOf(page);
  const texts = await Promise.all(
    [get("/a"), get("/a"), get("/a")].map(async (answer) => (await answer).text()),
  );
  expect(new Set(texts)).toEqual(new Set(["<head></head><p>huilu.example</p>"]));
  await get("/a", { headers: { cookie: "session=1", host: "evil.example" } });
  expect(state.asked).toEqual(["GET /a"]);
  expect(state.cookies).toEqual([undefined]);
  state.generation += 1;
  await get("/a");
  expect(state.asked).toEqual(["GET /a", "GET /a"]);
});

test("an unchanged page is not sent twice, even after something else was published", async () => {
  const { state, get } = await frontOf(page);
  const first = await get("/a");
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(first.headers.get("vary")).toBe("accept-encoding");
  state.generation += 1;
  const again = await get("/a", { headers: { "if-none-match": `"other", ${etag}` } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const head = await get("/a", { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
});

test("what is for staff, or for the framework's scripts, passes untouched", async () => {
  const { state, get } = await frontOf(page);
  const desk = await get("/desk", { headers: { cookie: "session=1" } });
  expect(await desk.text()).toContain("framework()");
  await get("/a", { headers: { rsc: "1", cookie: "session=2" } });
  expect(state.cookies).toEqual(["session=1", "session=2"]);
  expect(desk.headers.get("cache-control")).toBe("private, no-store");
});

test("what is not there and what failed are pages of the site's own; a failure is asked for anew", async () => {
  const { state, get } = await frontOf((request, response) => {
    const { url = "" } = request;
    if (url.startsWith("/en/status/")) return page(request, response);
    response.writeHead(url.startsWith("/en/none") ? 404 : 500, html);
    response.end('<script>["digest\\":\\"123\\""]</script>');
  });
  const missing = await get("/en/none");
  expect([missing.status, await missing.text()]).toEqual([404, "<head></head><p>huilu.example</p>"]);
  const failed = await get("/en/broken");
  expect([failed.status, failed.headers.get("cache-control")]).toEqual([500, "no-store"]);
  await get("/en/none");
  await get("/en/broken");
  const broken = ["GET /en/broken", "GET /en/status/500?reference=123"];
  expect(state.asked).toEqual(["GET /en/none", "GET /en/status/404", ...broken, ...broken]);
});

test("a file that failed, and a page whose words failed too, are told of under a reference that the log knows", async () => {
  const { get, failures, warnings } = await frontOf((request, response) => {
    if (request.url === "/gone") return request.socket.destroy();
    response.writeHead(500, request.url === "/feed" ? {} : html);
    response.end(request.url === "/broken" ? '<i data-dgst="123"></i>' : "");
  });
  const said = async (path: string) => {
    const answer = await get(path);
    expect(answer.status, path).toBe(500);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const text = await answer.text();
    expect(text).toContain("请稍后再试");
    return /reference (\w+)\./.exec(text)?.[1] ?? "";
  };
  expect(await said("/broken")).toBe("123");
  expect(warnings).toEqual([`/feed an answer failed: ${await said("/feed")}`]);
  expect(failures).toEqual([`/gone ${await said("/gone")}`]);
});

test("data are kept only if they say that they are public; a redirect and a cookie are never kept", async () => {
  const { state, get } = await frontOf((request, response) => {
    if (request.url === "/zh") {
      response.writeHead(307, { location: "https://huilu.example/a?b", "set-cookie": "language=zh" });
      return response.end();
    }
    const caching = request.url === "/feed" ? "public, max-age=300" : "no-store";
    response.writeHead(200, { "content-type": "application/json", "cache-control": caching });
    return response.end("{}");
  });
  for (const path of ["/feed", "/feed", "/other", "/other", "/zh", "/zh"]) await get(path);
  expect(state.asked).toEqual(["GET /feed", "GET /other", "GET /other", "GET /zh", "GET /zh"]);
  const led = await get("/zh");
  expect([led.headers.get("location"), led.headers.get("set-cookie")]).toEqual(["/a?b", "language=zh"]);
  expect((await get("/feed")).headers.get("cache-control")).toBe("public, max-age=300");
});

test("no page takes an address from what the reader says of the way, but from what the last proxy saw", async () => {
  const { get } = await frontOf((request, response) => {
    response.writeHead(200, html);
    response.end(String(request.headers["x-forwarded-for"]));
  });
  const headers = { "x-forwarded-for": "10.9.9.9, 198.51.100.1" };
  expect(await (await get("/desk", { headers })).text()).toBe("198.51.100.1");
  expect(await (await get("/form", { headers, method: "POST", body: "a=b" })).text()).toBe("198.51.100.1");
});

test("a form reaches Next whole, without cookies, and its answer is not kept", async () => {
  const { state, get } = await frontOf(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(200, html);
    response.end(`<p>${Buffer.concat(chunks).length} ${request.headers["x-forwarded-for"]}</p>`);
  });
  const send = () => get("/method", { method: "POST", body: "x".repeat(60_000), headers: { cookie: "a=b" } });
  const sent = await send();
  expect(await sent.text()).toMatch(/^<p>60000 .*(?:127\.0\.0\.1|::1)<\/p>$/);
  expect(sent.headers.get("cache-control")).toBe("no-store");
  await send();
  expect(state.asked).toEqual(["POST /method", "POST /method"]);
  expect(state.cookies).toEqual([undefined, undefined]);
});

test("a form that is longer than any of ours, or does not say how long it is, is turned away", async () => {
  const { state, get } = await frontOf(page);
  expect((await get("/method", { method: "POST", body: "x".repeat(64_001) })).status).toBe(413);
  const stream = new Blob(["x"]).stream();
  const unsaid: RequestInit & { duplex: string } = { method: "POST", body: stream, duplex: "half" };
  expect((await get("/method", unsaid)).status).toBe(413);
  expect((await get("/method", { method: "OPTIONS" })).status).toBe(200);
  expect(state.asked).toEqual(["OPTIONS /method"]);
});

test("a page that rests on more than what is published is made for each reader, and nobody keeps it", async () => {
  const { state, get } = await frontOf(page);
  const first = await get("/anew/a", { headers: { cookie: "session=1" } });
  expect(await first.text()).toBe("<head></head><p>huilu.example</p>");
  expect(first.headers.get("cache-control")).toBe("no-store");
  await get("/anew/a");
  expect(state.asked).toEqual(["GET /anew/a", "GET /anew/a"]);
  expect(state.cookies).toEqual([undefined, undefined]);
});

test("what is too long to hold is sent as it comes", async () => {
  const { get } = await frontOf((_request, response) => {
    response.writeHead(200, { "content-type": "text/csv", "cache-control": "public" });
    response.end("1234567890".repeat(300_000));
  });
  expect((await (await get("/all.csv")).text()).length).toBe(3_000_000);
  expect((await (await get("/all.csv")).text()).length).toBe(3_000_000);
});

test("the root greets in the browser's language, and says what that rests on", async () => {
  const { get } = await frontOf(page);
  const english = { headers: { "accept-language": "en" } };
  const led = await get("/", english);
  expect([led.status, led.headers.get("location")]).toEqual([307, "/en"]);
  expect((await get("/sessions", english)).status).toBe(200);
  const chinese = await get("/", { headers: { "accept-language": "zh" } });
  expect([chinese.status, chinese.headers.get("vary")]).toEqual([
    200,
    "accept-language, cookie, sec-fetch-site, referer, accept-encoding",
  ]);
});
