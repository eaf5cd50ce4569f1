import "server-only";
import { randomUUID } from "node:crypto";
import { lt } from "drizzle-orm";
import { browserOf, shortAddress } from "@/domain/access";
import type { Connection } from "../../client";
import { signIns } from "../../schema";

/** Whence someone signs in: the client's network address and what its browser says of itself, as far as known. */
export type Whence = { now: string; address: string; agent?: string };

/** How long rows of sign-ins stay after they were last seen; by then all have ended. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Notes a sign-in. @returns its id, which goes into the token */
export function beginSignIn(db: Connection, account: string, { now, address, agent }: Whence): string {
  const id = randomUUID();
  const oldest = new Date(Date.parse(now) - keptFor).toISOString();
  db.delete(signIns).where(lt(signIns.seenAt, oldest)).run();
  db.insert(signIns)
    .values({
      id,
      account,
      startedAt: now,
      seenAt: now,
      address: shortAddress(address),
      ...browserOf(agent ?? ""),
    })
    .run();
  return id;
}
