import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const head = `// Works the rows of a bundle's table out of the document of a revision: every cell, quorum and majority included.
// Made of the site's own files, named below, for verify.mjs beside it. It reads and writes nothing and needs nothing.`;

/** The rules as one plain file that needs nothing: names and lines of the files that they are made of stay readable. */
async function rowsScript(): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: [join(root, "domain/proof/rows/index.ts")], absWorkingDir: root },
    ...{ bundle: true, format: "esm", target: "node20", platform: "neutral", charset: "utf8", write: false },
    banner: { js: head },
    // Files of the domain do nothing when they are read: what nobody uses of them stays out, and schemas with it.
    plugins: [
      {
        name: "pure",
        setup({ onResolve, resolve }) {
          onResolve({ filter: /./ }, async ({ path, pluginData, ...where }) => {
            if (pluginData === "asked") return;
            if (/^[a-z@][^/]/.test(path)) return { path, external: true, sideEffects: false };
            return { ...(await resolve(path, { ...where, pluginData: "asked" })), sideEffects: false };
          });
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

test("the rules in a bundle are made of the domain’s own, as they are now", async () => {
  const script = await rowsScript();
  expect(script).not.toMatch(/^import |\brequire\(|\bprocess\b/m);
  await expect(script).toMatchFileSnapshot("./rows.mjs");
});
