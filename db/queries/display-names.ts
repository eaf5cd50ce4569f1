import "server-only";
import type { Connection } from "../client";
import { accounts } from "../schema";

/** Gives an account's display name by its id, and whatever is no account's id as it is. */
export function displayNameOf(db: Connection): (id: string) => string {
  const rows = db.select({ id: accounts.id, name: accounts.displayName }).from(accounts).all();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
