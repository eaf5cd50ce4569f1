import "server-only";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { signingKey } from "@/domain/ledger";

/** File of the private key within a data folder. */
export const checkpointKeyFile = "checkpoint-key.pem";

/**
 * The private key that signs checkpoints: HUILU_CHECKPOINT_KEY, or the file beside the database, made when it is first
 * needed and readable by the server's own account only. A copy of the database alone cannot sign.
 *
 * @param databaseFile path of the database
 * @throws Error where the key is none
 */
export function checkpointKey(databaseFile: string): KeyObject {
  const given = process.env.HUILU_CHECKPOINT_KEY;
  if (given !== undefined && given !== "") return signingKey(given.replaceAll("\\n", "\n"));
  const file = join(dirname(databaseFile), checkpointKeyFile);
  if (!existsSync(file)) make(file);
  return signingKey(readFileSync(file, "utf8"));
}

function make(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  // "wx": of two processes that start together one makes the key, the other reads it.
  try {
    writeFileSync(file, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}
