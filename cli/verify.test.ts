import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { temporaryDatabase } from "@/db/testing";
import { rewriteLedger } from "@/db/testing-forger";
import { makeOffice, publishExample } from "@/db/testing-records";
import { verify } from "./verify";

afterEach(() => vi.unstubAllEnvs());

/** Runs `huilu verify` as a shell does. */
async function run(...args: string[]) {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const code = await verify.run(args, { out: say, err: say });
  return { code, said: said.join("\n") };
}

test("a ledger rewritten as a whole passes by itself, and fails against a checkpoint noted before", async () => {
  using db = await temporaryDatabase();
  const folder = dirname(db.$client.name);
  vi.stubEnv("HUILU_DATA", folder);
  publishExample(makeOffice(db));
  const older = join(folder, "noted.txt");
  const note = db.$client.prepare("select note from checkpoints order by id limit 1").pluck().get();
  writeFileSync(older, String(note));
  expect(await run("--checkpoint", older)).toMatchObject({
    code: 0,
    said: expect.stringContaining("All holds"),
  });
  rewriteLedger(db);
  expect(await run()).toMatchObject({ code: 0, said: expect.stringContaining("All holds") });
  const caught = await run("--checkpoint", older);
  expect(caught).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^FAULT in checkpoints at #\d+: root_differs/),
  });
  const { code, said } = await run("--checkpoint", older, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ faults: [{ part: "checkpoints", code: "root_differs" }] });
});

test("a checkpoint that is not there is a mistake of the call, not a fault of the ledger", async () => {
  expect(await run("--checkpoint", "/nowhere/noted.txt")).toEqual({
    code: 2,
    said: "There is no file /nowhere/noted.txt",
  });
});
