import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "./client";

/** File of the key within a data folder. */
const keyFile = "sealing-key";
const method = "aes-256-gcm";

/**
 * The key of what is sealed: HUILU_SEALING_KEY (32 bytes in Base64), or the file beside the database, made when it is
 * first needed. A copy of the database alone cannot open anything.
 */
function sealingKey(db: Database): Buffer {
  const given = process.env.HUILU_SEALING_KEY;
  if (given !== undefined && given !== "") return keyOf(given);
  const file = join(dirname(db.$client.name), keyFile);
  if (!existsSync(file)) make(file);
  return keyOf(readFileSync(file, "utf8"));
}

function keyOf(text: string): Buffer {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== 32) throw new Error("The sealing key is not 32 bytes in Base64.");
  return key;
}

function make(file: string): void {
  // "wx": of two processes that start together one makes the key, the other reads it.
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

/** Seals a secret for the row that it belongs to (`about`): moved to another row, it does not open. */
export function seal(db: Database, secret: string, about: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(method, sealingKey(db), nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** Opens what was sealed. @throws Error where it was altered, moved, or sealed with another key */
export function unseal(db: Database, sealed: string, about: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const opener = createDecipheriv(method, sealingKey(db), bytes.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString("utf8");
}
