import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { permissions, verbs } from "@/domain/access";
import { ledgerActions } from "@/domain/ledger";
import { columnsOf, lineColumns, tableKeys, tableOf } from "@/domain/tables";

const root = join(import.meta.dirname, "..");
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");

/** Cells of the row of a Markdown table whose first cell is the given code. */
function rowOf(text: string, code: string): string[] {
  const rows = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  return rows.find((cells) => cells[1] === `\`${code}\``) ?? [];
}

test("every verb stands in the document with exactly its roles", () => {
  const text = read("docs", "permissions.md");
  for (const verb of verbs) {
    const allowed = permissions[verb];
    const expected = allowed.includes("public") ? "everyone, signed in or not" : allowed.join(", ");
    expect(rowOf(text, verb)[3], verb).toBe(expected);
  }
});

test("every action of the ledger is documented", () => {
  const text = read("docs", "permissions.md");
  for (const action of ledgerActions) expect(rowOf(text, action), action).not.toEqual([]);
});

test("every column of every table is in the data dictionary, with its definitions, and nothing else is", () => {
  const sections = read("docs", "data-dictionary.md").split(/^## /m).slice(1);
  const lists = [...tableKeys.map((key) => columnsOf(tableOf(key))), lineColumns];
  expect(sections).toHaveLength(lists.length);
  for (const [n, columns] of lists.entries()) {
    const rows = [...(sections[n] ?? "").matchAll(/^\| `.*$/gm)].map(([row]) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(rows).toEqual(
      columns.map(({ key, title, type, unit, definition, isUsual }) => [
        ...[isUsual ? `\`${key}\`` : `\`${key}\` +`, title["zh-CN"], title.en, type, unit],
        ...[definition["zh-CN"], definition.en],
      ]),
    );
  }
});

test("every setting that the code reads is documented", () => {
  const folders = ["app", "cli", "db", "scripts"];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  const names = files
    .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !file.includes(".test."))
    .flatMap((file) =>
      [...read(file).matchAll(/\b(?:HUILU_[A-Z_]+|NEXTAUTH_[A-Z]+)\b/g)].map((match) => match[0]),
    );
  const documented = read("docs", "operations.md") + read("scripts", "README.md");
  for (const name of new Set(names)) expect(documented, name).toContain(name);
});

test("every command is documented", () => {
  const commands = [...read("cli", "main.ts").matchAll(/^ {2}(\w+): async \(\) =>/gm)].map(
    ([, name]) => name,
  );
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) expect(read("docs", "operations.md")).toContain(`\`${command}\``);
});

test("every folder of the house says who lives there", () => {
  const folders = [
    "app",
    "components",
    "db",
    "cli",
    "e2e",
    "i18n",
    "messages",
    "scripts",
    "examples",
    "docs",
  ];
  const parts = ["app", "components", "domain"].flatMap((house) =>
    readdirSync(join(root, house), { withFileTypes: true })
      // A folder named like a file is a single route, such as app/robots.txt.
      .filter((entry) => entry.isDirectory() && !entry.name.includes("."))
      .map(({ name }) => join(house, name)),
  );
  const ofDatabase = ["schema", "queries", "mutations", "projection", "verification"];
  const more = [
    ...ofDatabase.map((name) => join("db", name)),
    join("e2e", "support"),
    join("docs", "decisions"),
  ];
  for (const folder of [...folders, "domain", ...parts, ...more]) {
    expect(read(folder, "README.md").trim().split("\n").length, folder).toBeGreaterThanOrEqual(3);
  }
});
