import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { expect, test } from "./support/test";

const root = "/api/v1";
const schemaOf = z.record(z.string(), z.unknown());
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        parameters: z.array(z.object({ name: z.string(), in: z.enum(["path", "query"]) })),
        responses: z.object({
          "200": z.object({ content: z.object({ "application/json": z.object({ schema: schemaOf }) }) }),
        }),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), schemaOf) }),
});
const listed = z.object({ data: z.array(z.object({ id: z.string() })), next: z.string().nullable() });

const faults = z.object({ errors: z.array(z.object({ parameter: z.string() })) });

/** A schema of the document by itself, with all that it refers to. */
function validator(document: z.infer<typeof documentSchema>, schema: z.infer<typeof schemaOf>) {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
}

/** Ids of a list's items, page after page until there is no next one; each page as the schema says. */
async function pages(request: APIRequestContext, schema: z.ZodType, address: string): Promise<string[]> {
  const ids: string[] = [];
  for (let at: string | null = address; at !== null; ) {
    const answer = await request.get(at);
    expect(answer.status(), at).toBe(200);
    const page: z.infer<typeof listed> = listed.parse(schema.parse(await answer.json()));
    ids.push(...page.data.map(({ id }) => id));
    at = page.next;
  }
  return ids;
}

test("every operation of the document answers what the document says, by list, by one, in pages and not twice", async ({
  request,
}) => {
  const document = documentSchema.parse(await (await request.get(`${root}/openapi.json`)).json());
  const problem = validator(document, { $ref: "#/components/schemas/Problem" });
  const moment = new Date().toISOString();
  let seen = 0;
  for (const [path, { get }] of Object.entries(document.paths)) {
    if (path.includes("{")) continue;
    const schema = validator(document, get.responses["200"].content["application/json"].schema);
    const answer = await request.get(root + path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    schema.parse(await answer.json());
    const etag = answer.headers().etag ?? "";
    const again = await request.get(root + path, { headers: { "if-none-match": etag } });
    expect(again.status(), path).toBe(304);
    seen += 1;
    if (path === "/") continue;
    // A list: its pages, its items one by one, and what it refuses.
    const first = await request.get(`${root}${path}?limit=1&as_of=${moment}`);
    const { data, next } = listed.parse(schema.parse(await first.json()));
    // Whether notes are public here depends on other journeys; the one of following up reads them.
    if (path !== "/notes") expect(next, path).not.toBeNull();
    const all = await pages(request, schema, `${root}${path}?limit=200&as_of=${moment}`);
    const few = Math.max(1, Math.ceil(all.length / 4));
    const cut = await pages(request, schema, `${root}${path}?limit=${few}&as_of=${moment}`);
    expect(cut, path).toEqual(all);
    expect(new Set(all).size, path).toBe(all.length);
    const onePath = Object.keys(document.paths).find((other) => other.startsWith(`${path}/{`)) ?? "";
    const one = document.paths[onePath]?.get;
    const id = (data[0]?.id ?? "141102-congress-7-4/none").split("/").map(encodeURIComponent).join("/");
    const whole = await request.get(`${root}${path}/${id}`);
    expect(whole.status(), `${path}/${id}`).toBe(data.length > 0 ? 200 : 404);
    const its = validator(document, one?.responses["200"].content["application/json"].schema ?? {});
    (data.length > 0 ? its : problem).parse(await whole.json());
    const known = { "if-none-match": whole.headers().etag ?? "none" };
    const still = await request.get(`${root}${path}/${id}`, { headers: known });
    expect(still.status(), `${path}/${id}`).toBe(data.length > 0 ? 304 : 404);
    const names = get.parameters.map(({ name }) => name);
    const refused = await request.get(`${root}${path}?${names.map((name) => `${name}=%00`).join("&")}`);
    expect([refused.status(), refused.headers()["content-type"]], path).toEqual([
      400,
      expect.stringContaining("application/problem+json"),
    ]);
    const { errors } = faults.parse(problem.parse(await refused.json()));
    expect(errors.map(({ parameter }) => parameter).sort(), path).toEqual(names.sort());
    const missing = await request.get(`${root}${path}/${id.replace(/^\d/, "9")}`);
    expect([missing.status(), missing.headers()["content-type"]], path).toEqual([
      404,
      expect.stringContaining("application/problem+json"),
    ]);
    problem.parse(await missing.json());
    seen += 1;
  }
  expect(seen).toBe(Object.keys(document.paths).length);
});

test("bad requests are answered in the reader's language; methods, preflights and heads as HTTP has them", async ({
  request,
}) => {
  const bad = `${root}/sessions?limit=1000000&fields=nmae&cursor=x`;
  const chinese = await request.get(bad, { headers: { "accept-language": "zh-CN" } });
  const english = await request.get(bad, { headers: { "accept-language": "en-GB, zh;q=0.5" } });
  const [zh, en] = [await chinese.text(), await english.text()];
  expect([chinese.headers()["content-language"], english.headers()["content-language"]]).toEqual([
    "zh-CN",
    "en",
  ]);
  expect(zh).toContain("limit 不能识别，应为：每页条数，1 至 200 的整数");
  expect(en).toContain("limit cannot be read. It is: Items a page: a whole number from 1 to 200");
  expect(JSON.parse(en)).toMatchObject({
    status: 400,
    code: "invalid-parameter",
    instance: bad,
    errors: [
      { parameter: "limit", code: "invalid" },
      { parameter: "fields", code: "unknown_field" },
      { parameter: "cursor", code: "invalid" },
    ],
  });
  const post = await request.post(`${root}/sessions`, { data: {} });
  expect([post.status(), post.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect(await post.json()).toMatchObject({ code: "method-not-allowed" });
  const preflight = await request.fetch(`${root}/sessions`, { method: "OPTIONS" });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()["access-control-allow-methods"]).toBe("GET, HEAD, OPTIONS");
  const head = await request.head(`${root}/sessions`);
  const got = await request.get(`${root}/sessions`);
  expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, got.headers().etag, ""]);
  expect(got.headers()["ratelimit-policy"]).toMatch(/^"default";q=\d+;w=60$/);
  expect(got.headers().ratelimit).toMatch(/^"default";r=\d+;t=\d+$/);
});

const dumps = z.object({
  dumps: z.array(
    z.object({
      manifest: z.string(),
      files: z.array(
        z.object({
          url: z.string(),
          resource: z.string(),
          items: z.number(),
          bytes: z.number(),
          sha256: z.string(),
        }),
      ),
    }),
  ),
});

test("a dump from the command line is served with its sums, in parts if need be, and found from the page", async ({
  page,
  request,
}) => {
  const env = { ...process.env, HUILU_DATA: process.env.HUILU_E2E_DATA };
  const command = ["--conditions=react-server", "--import", "tsx", "cli/main.ts", "dump", "--json"];
  execFileSync(process.execPath, command, { env });
  await page.goto("/en");
  await page.getByRole("contentinfo").getByRole("link", { name: "Open data" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Open data" })).toBeVisible();
  const href = await page.getByRole("link", { name: "Index of the dumps (JSON)" }).getAttribute("href");
  const index = dumps.parse(await (await request.get(href ?? "")).json());
  const file = index.dumps[0]?.files.find(({ url }) => url.endsWith("/sittings.jsonl.gz"));
  if (file === undefined) throw new Error("no file of sittings");
  const whole = await (await request.get(file.url)).body();
  expect(createHash("sha256").update(whole).digest("hex")).toBe(file.sha256);
  const lines = gunzipSync(whole).toString().trim().split("\n");
  expect(lines).toHaveLength(file.items);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ id: "141102-congress-7-4/s1", due: 194, present: 180 }),
  );
  const rest = await request.get(file.url, { headers: { range: "bytes=100-" } });
  expect([rest.status(), (await rest.body()).equals(whole.subarray(100))]).toEqual([206, true]);
  const beyond = await request.get(file.url, { headers: { range: `bytes=${file.bytes}-` } });
  expect(beyond.status()).toBe(416);
  for (const path of [
    "/dumps/20260101T000000000Z/sittings.jsonl.gz",
    "/dumps/..%2f..%2fhuilu.sqlite.gz",
    "/dumps/none.json",
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test("a dump that a newer version wrote is told to be that, and the index goes on without it", async ({
  request,
}) => {
  const name = "20990101T000000000Z";
  const folder = join(process.env.HUILU_E2E_DATA ?? "", "dumps", name);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ format: "huilu.dump/2", parts: [] }));
    const answer = await request.get(`/dumps/${name}/manifest.json`, {
      headers: { "accept-language": "en" },
    });
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([
      503,
      "application/problem+json; charset=utf-8",
    ]);
    expect(await answer.json()).toMatchObject({ code: "newer-dump", title: "A dump of a newer version" });
    const index = await request.get("/dumps/index.json");
    expect(index.status()).toBe(200);
    expect(await index.text()).not.toContain(name);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a session is had in other forms by ending and by Accept, and its page and tables say so", async ({
  page,
  request,
}) => {
  const session = "/sessions/141102-congress-7-4";
  await page.goto(`/en${session}`);
  const head = page.locator("head");
  await expect(head.locator('link[type="application/akn+xml"]')).toHaveAttribute(
    "href",
    new RegExp(`${session}\\.akn\\.xml$`),
  );
  const xml = await request.get(`${session}.akn.xml`);
  expect(xml.headers()["content-type"]).toContain("application/akn+xml");
  expect(await xml.text()).toContain('<quorum value="130"/>');
  const popolo = await (await request.get(`${session}.popolo.json?revision=1`)).json();
  expect(popolo).toMatchObject({ organizations: [{ id: "141102-congress" }], motions: { length: 6 } });
  const data = await request.get(`/en${session}`, {
    headers: { accept: "application/ld+json, text/html;q=0.5" },
  });
  expect(data.headers()["content-location"]).toBe(`${session}.jsonld`);
  expect(data.headers().vary).toBe("accept, accept-encoding");
  expect(await data.json()).toMatchObject({
    "@context": "https://schema.org",
    "@graph": [{ "@type": "Event" }, {}],
  });
  const seen = await request.get(session, { headers: { accept: "text/html, */*;q=0.5" } });
  expect(seen.headers()["content-type"]).toContain("text/html");
  expect(seen.headers().link).toContain(`<${session}.jsonld>; rel="alternate"; type="application/ld+json"`);
  const person = `/people/141102-congress/${encodeURIComponent("廉海平")}`;
  expect(await (await request.get(`${person}.popolo.json`)).json()).toMatchObject({
    persons: [{ name: "廉海平" }],
  });
  expect(await (await request.get(`${person}.jsonld`)).json()).toMatchObject({ jobTitle: ["离石区委书记"] });
  expect(await (await request.get("/bodies/141102-congress.jsonld")).json()).toMatchObject({
    name: "吕梁市离石区人民代表大会",
  });
  const table = await request.get("/api/attendance.csv?region=141102&lang=en");
  const described = /<([^>]+)>; rel="describedby"/.exec(table.headers().link ?? "")?.[1] ?? "";
  const metadata = z
    .object({ tableSchema: z.object({ columns: z.array(z.object({ titles: z.unknown() })) }) })
    .parse(await (await request.get(described)).json());
  const header = (await table.text()).split("\r\n")[0]?.replace("\uFEFF", "").split(",");
  expect(
    metadata.tableSchema.columns.map(({ titles }) =>
      typeof titles === "string" ? titles : Reflect.get(Object(titles), "en"),
    ),
  ).toEqual(header);
  for (const path of [
    "/sessions/141102-congress-1-1.akn.xml",
    "/people/141102-congress/none.jsonld",
    "/bodies/none.popolo.json",
    "/sessions/a.pdf",
  ]) {
    const missing = await request.get(path);
    expect([missing.status(), missing.headers()["content-type"]], path).toEqual([
      404,
      expect.stringContaining("application/problem+json"),
    ]);
  }
});
