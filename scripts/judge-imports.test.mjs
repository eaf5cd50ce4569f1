import { describe, expect, it } from "vitest";
import { faultOf, findCircle } from "./judge-imports.mjs";

/** @type {[path: string, from: string, why: string][]} */
const good = [
  ["domain/record/schema.ts", "zod", "the record's one package"],
  ["domain/record/schema.ts", "./name", "its own folder"],
  ["domain/record/validation/identity.ts", "../schema", "its own folder, from below"],
  ["domain/rules/quorum.ts", "@/domain/record", "a sibling's index"],
  ["domain/rules/quorum.ts", "@/domain/errors", "the errors"],
  ["domain/ledger/hash.ts", "node:crypto", "the ledger hashes"],
  ["domain/rules/quorum.test.ts", "vitest", "tests have their runner"],
  ["db/queries/sessions.ts", "drizzle-orm", "the home of Drizzle"],
  ["db/open.ts", "better-sqlite3", "the home of SQLite"],
  ["db/mutations/record/publish-record.ts", "@/domain/record", "data layer on domain"],
  ["components/record/session.tsx", "@/domain/record", "components on domain"],
  ["app/[locale]/(public)/page.tsx", "@/db/queries/sessions", "a page reads"],
  ["app/[locale]/(public)/page.tsx", "./actions", "the action beside it"],
  ["app/[locale]/(desk)/desk/actions.ts", "@/db/mutations/draft/save-draft", "an action writes"],
  ["app/[locale]/(desk)/desk/actions.ts", "./form", "what stands beside it"],
  ["app/_server/database.ts", "@/db/open", "the server opens the database"],
  ["cli/setup.ts", "@/db/migrate", "commands on the data layer"],
  ["drizzle.config.ts", "drizzle-kit", "its configuration"],
  ["scripts/run.mjs", "node:child_process", "scripts on Node"],
];

/** @type {[path: string, from: string, why: string][]} */
const bad = [
  ["domain/record/schema.ts", "@/domain/rules", "the record on a sibling"],
  ["domain/record/schema.ts", "pinyin-pro", "the record on another package"],
  ["domain/record/hash.ts", "node:crypto", "hashing outside the ledger"],
  ["domain/rules/quorum.ts", "@/domain/record/schema", "past a sibling's index"],
  ["domain/rules/quorum.ts", "../record/schema", "the same, by a relative path"],
  ["domain/rules/quorum.ts", "@/db/client", "domain on data layer"],
  ["domain/rules/quorum.ts", "react", "React in the domain"],
  ["domain/rules/quorum.ts", "next/headers", "Next in the domain"],
  ["domain/extract/read.ts", "node:fs", "files in the domain"],
  ["db/queries/sessions.ts", "@/app/_server/session", "data layer on app"],
  ["db/queries/sessions.ts", "@/components/ui/table", "data layer on components"],
  ["components/record/session.tsx", "@/db/queries/sessions", "values of the data layer in a component"],
  ["components/record/session.tsx", "@/app/_server/session", "app from a component"],
  ["components/record/session.tsx", "node:fs", "files in a component"],
  ["app/[locale]/(public)/page.tsx", "@/db/mutations/draft/save-draft", "a page that writes"],
  ["app/[locale]/(public)/page.tsx", "@/db/client", "a page past the reads"],
  ["app/[locale]/(public)/page.tsx", "better-sqlite3", "SQL in a page"],
  ["app/[locale]/(public)/page.tsx", "drizzle-orm/sqlite-core", "Drizzle in a page"],
  ["app/[locale]/(desk)/desk/actions.ts", "@/db/queries/sessions", "an action that reads for a page"],
  ["app/[locale]/(desk)/desk/save-action.ts", "@/db/schema", "an action past the verbs"],
  ["cli/setup.ts", "drizzle-orm", "Drizzle in a command"],
  ["cli/setup.ts", "@/app/_server/environment", "app from a command"],
  ["e2e/desk.spec.ts", "@/components/ui/table", "components in a browser test"],
  ["db/queries/sessions.ts", "vitest", "the runner outside a test"],
  ["toolbox/sort.ts", "./other", "a folder nobody has a place for"],
];

describe("the import rule", () => {
  it.each(good)("%s may import %s: %s", (path, from) => {
    expect(faultOf(path, { from, typeOnly: false })).toBeUndefined();
  });

  it.each(bad)("%s may not import %s: %s", (path, from) => {
    expect(faultOf(path, { from, typeOnly: false })).toMatch(/\.$/);
  });

  it("lets components import types of view models", () => {
    const imported = { from: "@/db/queries/sessions", typeOnly: true };
    expect(faultOf("components/record/session.tsx", imported)).toBeUndefined();
    expect(faultOf("components/record/session.tsx", { ...imported, from: "@/db/schema" })).toMatch(
      /view models/,
    );
  });
});

describe("findCircle", () => {
  it("finds the way round", () => {
    const edges = new Map([
      ["a", new Set(["b"])],
      ["b", new Set(["c", "d"])],
      ["d", new Set(["b"])],
    ]);
    expect(findCircle(edges)).toEqual(["b", "d", "b"]);
  });

  it("finds none where two ways lead to one folder", () => {
    const edges = new Map([
      ["a", new Set(["b", "c"])],
      ["b", new Set(["d"])],
      ["c", new Set(["d"])],
    ]);
    expect(findCircle(edges)).toBeUndefined();
  });
});
