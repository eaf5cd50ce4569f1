import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { forTests, homes, madeForTests, parts } from "./import-rules.mjs";

/**
 * What is wrong with one import, as a sentence that says what to do instead.
 * @param {string} path of the importing file, from the project's folder
 * @param {{ from: string, typeOnly: boolean }} imported
 * @returns {string | undefined}
 */
export function faultOf(path, { from, typeOnly }) {
  const part = parts.find(({ files }) => files.test(path));
  if (part === undefined) return "No part of the house has this folder: add it to scripts/import-rules.mjs.";
  const isTest = /\.test\.[a-z]+$/.test(path);
  const target = projectPath(path, from);
  if (target === undefined) return faultOfPackage(path, from, part, isTest);
  const may = [...part.may, ...(isTest ? forTests.may : []), ...(typeOnly ? (part.types ?? []) : [])];
  const isNear = posix.dirname(target) === posix.dirname(path) || part.files.test(`${target}.ts`);
  if (!isNear && !may.some((folder) => isWithin(target, folder))) {
    return `${part.name} may not import ${target}. ${part.why}`;
  }
  const [here, there] = [domainFolder(path), domainFolder(target)];
  const isMade = isTest && madeForTests.includes(target);
  if (here && there && here !== there && target !== there && target !== `${there}/index` && !isMade) {
    return `Import "@/${there}": parts of the domain know each other through their index only.`;
  }
  return undefined;
}

/**
 * @param {string} path
 * @param {string} from
 * @param {import("./import-rules.mjs").Part} part
 * @param {boolean} isTest
 */
function faultOfPackage(path, from, part, isTest) {
  if (isBuiltin(from)) {
    const allowed = isTest || part.node.includes("*") || part.node.includes(from);
    return allowed ? undefined : `${part.name} may not import ${from}. ${part.why}`;
  }
  const name = from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
  if (isTest && forTests.packages.includes(name)) return undefined;
  const home = homes[name];
  if (home && !home.some((folder) => path.startsWith(folder))) {
    return `${name} is used in ${home.join(", ")} only. ${part.why}`;
  }
  if (part.packages && !part.packages.includes(name))
    return `${part.name} may not import ${name}. ${part.why}`;
  return undefined;
}

/**
 * @param {string} path
 * @param {string} from
 * @returns {string | undefined} the file meant, from the project's folder, without its ending; undefined for packages
 */
export function projectPath(path, from) {
  if (from.startsWith("@/")) return from.slice(2).replace(/\.[cm]?[jt]sx?$/, "");
  if (!/^\.{1,2}(\/|$)/.test(from)) return undefined;
  return posix.join(posix.dirname(path), from).replace(/\.[cm]?[jt]sx?$/, "");
}

/**
 * @param {string} target
 * @param {string} folder
 */
function isWithin(target, folder) {
  return target === folder || target.startsWith(`${folder}/`);
}

/**
 * @param {string} path
 * @returns {string | undefined} `domain/record` for a file in it or the folder itself
 */
export function domainFolder(path) {
  return path.match(/^domain\/[^/.]+/)?.[0];
}

/**
 * A circle among folders that import each other.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} edges from a folder to those it imports
 * @returns {string[] | undefined} the folders on the way round, the first one again at the end
 */
export function findCircle(edges) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {(folder: string, way: string[]) => string[] | undefined} */
  const walk = (folder, way) => {
    if (way.includes(folder)) return [...way.slice(way.indexOf(folder)), folder];
    if (done.has(folder)) return undefined;
    for (const next of edges.get(folder) ?? []) {
      const circle = walk(next, [...way, folder]);
      if (circle) return circle;
    }
    done.add(folder);
    return undefined;
  };
  for (const folder of edges.keys()) {
    const circle = walk(folder, []);
    if (circle) return circle;
  }
  return undefined;
}
