import createClient from "openapi-fetch";
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

/** A schema of the document by itself, with all that it refers to. */
function validator(document: z.infer<typeof documentSchema>, schema: z.infer<typeof schemaOf>) {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
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
    expect(next, path).not.toBeNull();
    const second = listed.parse(schema.parse(await (await request.get(next ?? "")).json()));
    expect(second.data[0]?.id, path).not.toBe(data[0]?.id);
    const onePath = Object.keys(document.paths).find((other) => other.startsWith(`${path}/{`)) ?? "";
    const one = document.paths[onePath]?.get;
    const id = data[0]?.id.split("/").map(encodeURIComponent).join("/");
    const whole = await request.get(`${root}${path}/${id}`);
    expect(whole.status(), `${path}/${id}`).toBe(200);
    const its = validator(document, one?.responses["200"].content["application/json"].schema ?? {});
    its.parse(await whole.json());
    for (const { name } of get.parameters) {
      const refused = await request.get(`${root}${path}?${name}=%00`);
      expect([refused.status(), refused.headers()["content-type"]], `${path}?${name}`).toEqual([
        400,
        expect.stringContaining("application/problem+json"),
      ]);
      problem.parse(await refused.json());
    }
    const missing = await request.get(`${root}${path}/${id?.replace(/^\d/, "9")}`);
    expect(missing.status()).toBe(404);
    problem.parse(await missing.json());
    seen += 1;
  }
  expect(seen).toBe(Object.keys(document.paths).length);
});

/** What `openapi-typescript` makes of the document, for the two operations used here. */
type Paths = {
  "/resolutions": {
    get: {
      parameters: { query?: { session?: string; fields?: string; limit?: number; cursor?: string } };
      responses: {
        200: {
          content: { "application/json": { data: { id: string; title: string }[]; next: string | null } };
        };
        400: { content: { "application/problem+json": { code: string } } };
      };
    };
  };
  "/sessions/{session}": {
    get: {
      parameters: { path: { session: string } };
      responses: {
        200: {
          content: {
            "application/json": { data: { id: string; attendance: { due: number; present: number } | null } };
          };
        };
        404: { content: { "application/problem+json": { code: string } } };
      };
    };
  };
};

test("a client made for the document reads figures and every page of a list", async ({ baseURL }) => {
  const client = createClient<Paths>({ baseUrl: `${baseURL}${root}` });
  const session = "141102-congress-7-4";
  const one = await client.GET("/sessions/{session}", { params: { path: { session } } });
  expect(one.data?.data.attendance).toMatchObject({ due: 194, present: 180 });
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { session, fields: "title", limit: 2, ...(cursor === undefined ? {} : { cursor }) };
    const { data } = await client.GET("/resolutions", { params: { query } });
    titles.push(...(data?.data ?? []).map(({ title }) => title));
    cursor = data?.next ? (new URL(data.next, baseURL).searchParams.get("cursor") ?? undefined) : undefined;
  } while (cursor !== undefined);
  expect(titles).toHaveLength(6);
  const none = await client.GET("/sessions/{session}", {
    params: { path: { session: "141102-congress-1-1" } },
  });
  expect([none.response.status, none.error?.code]).toEqual([404, "not-found"]);
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
