import "server-only";
import type { Database } from "@/db/client";
import { openDatabase } from "@/db/open";
import { environment } from "./environment";

const held: typeof globalThis & { huiluDatabase?: Database } = globalThis;

/** The process's one connection, opened at the first request: opened at import, it would be locked during a build. */
export function getDatabase(): Database {
  held.huiluDatabase ??= openDatabase(environment().HUILU_DATA);
  return held.huiluDatabase;
}
