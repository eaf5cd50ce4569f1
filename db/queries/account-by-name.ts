import "server-only";
import { eq } from "drizzle-orm";
import type { Connection } from "../client";
import type { Actor } from "../context";
import { accounts } from "../schema";

/** The account of a name as an actor; null where there is none or it is suspended. For the command line. */
export function actorByName(db: Connection, name: string): Actor {
  const row = db.select().from(accounts).where(eq(accounts.name, name)).get();
  return row === undefined || row.suspendedAt !== null ? null : { id: row.id, role: row.role };
}
