import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkBundle, heldFiles, openZip } from "@/domain/proof";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huilu-bundle-test-"));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** One character of a file is another: where it stands, and what both checks have to name. */
const forgeries = [
  { of: "a row", file: "attendance.csv", from: ",194,", to: ",195,", names: "attendance.csv: hash_differs" },
  { of: "the manifest", file: "manifest.json", from: '"rows":', to: '"rowz":', names: "manifest.json: " },
  {
    of: "the checkpoint",
    file: "checkpoint.txt",
    from: /\d{4}-/,
    to: "1999-",
    names: "checkpoint.txt: hash_differs",
  },
  {
    of: "a revision",
    file: "revisions/00001.jsonl",
    from: "194",
    to: "195",
    names: "hash_differs",
  },
  { of: "the key", file: "key.txt", from: /^(.+?\+.+?\+)A/, to: "$1B", names: "key.txt: hash_differs" },
];

test("an auditor builds a table, takes its bundle home, and finds any byte that was changed", async ({
  page,
}) => {
  await signIn(page, "auditor");
  await page.goto("/audit/tables/attendance");
  await page.getByLabel("地区", { exact: true }).selectOption({ value: "141102" });
  await page.getByRole("button", { name: "显示" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载导出包 (.zip)" }).click(),
  ]);
  const zip = join(folder, download.suggestedFilename());
  await download.saveAs(zip);
  const said = execFileSync("npm", ["run", "--silent", "huilu", "--", "verify", zip], { encoding: "utf8" });
  expect(said).toMatch(/^All holds: \d+ rows worked out anew from \d+ revisions/);

  const bytes = readFileSync(zip);
  const { names, read } = openZip(bytes.length, (at, length) => bytes.subarray(at, at + length));
  const files = new Map(names.map((name) => [name, Buffer.concat([...read(name)])]));
  const honest = join(folder, "honest");
  for (const [name, content] of files) {
    mkdirSync(dirname(join(honest, name)), { recursive: true });
    writeFileSync(join(honest, name), content);
  }
  expect(ownCheck(honest)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^All holds/) });
  for (const { of, file, from, to, names } of forgeries) {
    const forged = join(folder, "forged");
    cpSync(honest, forged, { recursive: true });
    const before = readFileSync(join(forged, file), "utf8");
    const after = before.replace(from, to);
    expect(after, of).not.toBe(before);
    writeFileSync(join(forged, file), after);
    const own = ownCheck(forged);
    expect(own.status, of).toBe(1);
    expect(own.stdout, of).toContain(names);
    const { fault } = checkBundle(heldFiles(new Map(files).set(file, Buffer.from(after))));
    expect(`${fault?.file}: ${fault?.code}`, of).toContain(names);
    rmSync(forged, { recursive: true });
  }
});

test("a table of decisions has a bundle too, and the one of directives says what it is without", async ({
  page,
}) => {
  await signIn(page, "auditor");
  await page.goto("/audit/tables/directives?region=141102");
  await expect(page.getByText(/不含主题、主题来由、公开记事/)).toBeVisible();
  await page.goto("/audit/tables/resolutions?region=141102");
  const link = page.getByRole("link", { name: "下载导出包 (.zip)" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  const bytes = new Uint8Array(await answer.body());
  const { names, read } = openZip(bytes.length, (at, length) => bytes.subarray(at, at + length));
  const resolutions = join(folder, "resolutions");
  for (const name of names) {
    mkdirSync(dirname(join(resolutions, name)), { recursive: true });
    writeFileSync(join(resolutions, name), Buffer.concat([...read(name)]));
  }
  expect(ownCheck(resolutions)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^All holds/) });
  const table = join(resolutions, "resolutions.csv");
  writeFileSync(table, readFileSync(table, "utf8").replace(",1,", ",7,"));
  expect(ownCheck(resolutions).stdout).toContain("resolutions.csv: hash_differs");
});

/** The script that lies in a bundle, run as an auditor runs it, without any of our code. */
function ownCheck(bundle: string) {
  return spawnSync(process.execPath, ["verify.mjs"], { cwd: bundle, encoding: "utf8" });
}
