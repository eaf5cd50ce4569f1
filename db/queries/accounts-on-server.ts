import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Role } from "@/domain/access";
import type { Connection } from "../client";
import { accounts, secondFactors } from "../schema";

/** Accounts as the command line lists them, on the machine itself: nobody is signed in there. */
export function accountsOnServer(
  db: Connection,
): { name: string; displayName: string; role: Role; isSuspended: boolean; hasCodes: boolean }[] {
  return db
    .select({ account: accounts, factor: secondFactors.confirmedAt })
    .from(accounts)
    .leftJoin(secondFactors, eq(secondFactors.account, accounts.id))
    .orderBy(asc(accounts.name))
    .all()
    .map(({ account: { name, displayName, role, suspendedAt }, factor }) => ({
      ...{ name, displayName, role },
      isSuspended: suspendedAt !== null,
      hasCodes: factor !== null,
    }));
}
