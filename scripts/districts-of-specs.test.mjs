import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = join(import.meta.dirname, "..", "e2e");

it("no two browser specs take the same district: they run side by side and would meet each other's drafts", () => {
  const taken = new Map();
  for (const spec of readdirSync(folder).filter((name) => name.endsWith(".spec.ts"))) {
    const text = readFileSync(join(folder, spec), "utf8");
    for (const [, district] of text.matchAll(/(?:openDistrictDraft\(page, |districtPage\()"([^"]+)"/g))
      taken.set(district, (taken.get(district) ?? new Set()).add(spec));
  }
  expect(taken.size).toBeGreaterThan(12);
  const shared = [...taken].flatMap(([district, specs]) => (specs.size > 1 ? [[district, ...specs]] : []));
  expect(shared).toEqual([]);
});
