import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder; scripts work from anywhere. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Output of `next build`. */
export const buildFolder = join(root, ".next");

/** The data folder: HUILU_DATA, or `data` in the project. */
export function dataFolder(environment = process.env) {
  return environment.HUILU_DATA ? resolve(environment.HUILU_DATA) : join(root, "data");
}

/** @param {string} name of a package's file, such as `next/dist/bin/next` */
export function installed(name) {
  return join(root, "node_modules", name);
}
