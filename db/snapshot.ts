import "server-only";
import BetterSqlite3 from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database } from "./client";
import * as schema from "./schema";

/** A connection of its own that only reads, all of it as of one moment, whatever is written meanwhile. Close it. */
export type Snapshot = { db: Database; close(): void };

/** Opens one, as of now. Temporary tables of its own may be laid over what it reads. */
export function openSnapshot(of: Database): Snapshot {
  const client = new BetterSqlite3(of.$client.name, { readonly: true, timeout: 5000 });
  client.pragma("trusted_schema = OFF");
  client.pragma("temp_store = FILE");
  client.exec("begin");
  return { db: drizzle(client, { schema }), close: () => void client.close() };
}

/** Chunks read from what has to be let go of, taken to the end or not. */
export function* closing(chunks: Generator<Uint8Array>, close: () => void): Generator<Uint8Array> {
  try {
    yield* chunks;
  } finally {
    close();
  }
}
