import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, test } from "./support/test";

/** What someone writes who has the document and no more: figures of a session, and every page of a list. */
const program = `
import createClient from "openapi-fetch";
import type { paths } from "./huilu";

const [, , site = ""] = process.argv;
const client = createClient<paths>({ baseUrl: site + "/api/v1" });
const session = "141102-congress-7-4";
const one = await client.GET("/sessions/{session}", { params: { path: { session } } });
const due: number | null | undefined = one.data?.data.attendance?.due;
const titles: string[] = [];
let cursor: string | undefined;
do {
  const { data } = await client.GET("/resolutions", {
    params: { query: { session, fields: "title", limit: 2, ...(cursor === undefined ? {} : { cursor }) } },
  });
  for (const { title } of data?.data ?? []) if (title !== undefined) titles.push(title);
  cursor = data?.next ? (new URL(data.next, site).searchParams.get("cursor") ?? undefined) : undefined;
} while (cursor !== undefined);
const none = await client.GET("/sessions/{session}", { params: { path: { session: "141102-congress-1-1" } } });
console.log(JSON.stringify({ due, titles: titles.length, none: none.error?.code }));
`;

/** The same with what the document does not know: each of these has to be found. */
const mistakes = [
  { from: 'GET("/resolutions"', to: 'GET("/resolutionz"' },
  { from: "limit: 2", to: 'limit: "two"' },
  { from: "attendance?.due", to: "attendance?.dew" },
];

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huilu-client-"));
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Checks the types of a program beside the generated ones. @returns the compiler's words, none where all is well */
function typeCheck(text: string): string {
  writeFileSync(join(folder, "program.ts"), text);
  const compiler = join("node_modules", "typescript", "bin", "tsc");
  const options = [
    "--noEmit",
    "--pretty",
    "false",
    "--strict",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
  ];
  const run = spawnSync(
    process.execPath,
    [compiler, ...options, "bundler", "--types", "node", "program.ts"],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return run.stdout;
}

test("a client generated from the running server's document is typed, and reads what it says", async ({
  request,
  baseURL,
}) => {
  test.slow();
  const document = await (await request.get("/api/v1/openapi.json")).text();
  writeFileSync(join(folder, "huilu.ts"), astToString(await openapiTS(document)));
  for (const { from, to } of mistakes) {
    expect(program).toContain(from);
    expect(typeCheck(program.replace(from, to)), to).toContain("error TS");
  }
  expect(typeCheck(program)).toBe("");
  const run = spawnSync(process.execPath, ["--import", "tsx", "program.ts", baseURL ?? ""], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(JSON.parse(run.stdout)).toEqual({ due: 194, titles: 6, none: "not-found" });
});
