/**
 * Holds every source file to the table in import-rules.mjs, and to synchronous transactions. Part of `npm run lint`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { domainFolder, faultOf, findCircle, projectPath } from "./judge-imports.mjs";
import { root } from "./root.mjs";
import { asyncTransactions, importsOf, parseSource } from "./source-imports.mjs";
import { filesIn } from "./stamp.mjs";

const outside = ["node_modules", "data", "coverage", "test-results", "playwright-report"];
const isSource = (/** @type {string} */ path) =>
  /\.(ts|tsx|mts|mjs|js)$/.test(path) && path !== "next-env.d.ts";

/** @type {string[]} */
const faults = [];
/** @type {Map<string, Set<string>>} */
const domainEdges = new Map();

for (const path of filesIn(root, (name) => !name.startsWith(".") && !outside.includes(name)).filter(
  isSource,
)) {
  const source = parseSource(path, readFileSync(join(root, path), "utf8"));
  for (const line of asyncTransactions(source)) {
    faults.push(`${path}:${line} A transaction here is synchronous: await before it, not in it.`);
  }
  for (const imported of importsOf(source)) {
    const fault = faultOf(path, imported);
    if (fault) faults.push(`${path}:${imported.line} ${fault}`);
    else if (!/\.test\.[a-z]+$/.test(path)) addDomainEdge(path, projectPath(path, imported.from));
  }
}
const circle = findCircle(domainEdges);
if (circle) faults.push(`Parts of the domain import each other in a circle: ${circle.join(" -> ")}`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

/**
 * @param {string} path
 * @param {string | undefined} target
 */
function addDomainEdge(path, target) {
  const [here, there] = [domainFolder(path), target && domainFolder(target)];
  if (!here || !there || here === there || there === "domain/errors") return;
  domainEdges.set(here, (domainEdges.get(here) ?? new Set()).add(there));
}
