import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildFolder } from "./root.mjs";

/**
 * The first of these files that exists, or a new random key of 32 bytes.
 * @param {readonly string[]} files
 * @returns {string} base64
 */
export function findOrMakeKey(files) {
  const file = files.find((candidate) => existsSync(candidate));
  return file ? readFileSync(file, "utf8").trim() : randomBytes(32).toString("base64");
}

/**
 * Keeps a key where only the owner can read it; a file that is there is left alone.
 * @param {string} file
 * @param {string} key
 */
export function keepKey(file, key) {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: "wx" });
}

/**
 * Signs sign-in tokens (NEXTAUTH_SECRET). A new one signs everybody out, so it stays with the data.
 * @param {string} data folder
 */
export function signInSecret(data) {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  const file = join(data, "secret");
  const secret = findOrMakeKey([file]);
  keepKey(file, secret);
  return secret;
}

const inBuild = join(buildFolder, "huilu-actions-key");
const inData = (/** @type {string} */ data) => join(data, "actions-key");

/**
 * Names and seals the server actions (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY). A page that was open during an update
 * can still send its form only if builds before and after have the same key, so it too stays with the data. Tests
 * build without writing there: they take the data's key, or else the last build's.
 * @param {string} data folder
 */
export function actionsKey(data) {
  return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || findOrMakeKey([inData(data), inBuild]);
}

/**
 * @param {string} key
 */
export function keepActionsKeyWithBuild(key) {
  writeFileSync(inBuild, `${key}\n`, { mode: 0o600 });
}

/**
 * @param {string} data folder
 * @param {string} key
 */
export function keepActionsKeyWithData(data, key) {
  keepKey(inData(data), key);
}
