import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import { hashPasswordSync } from "./password-hash";

export const CreateAccountInput = z.object({
  name: z.string().regex(/^[a-z][a-z0-9._-]{1,39}$/),
  displayName: z.string().trim().min(1).max(80),
  role: z.enum(roles),
  password: z.string().min(12).max(200),
});

/** Makes an account. @throws Refusal `name_taken`, `invalid_input` @returns its id */
export function createAccount(ctx: Context, input: z.input<typeof CreateAccountInput>): { id: string } {
  permit(ctx, "account.create");
  return insertAccount({ db: ctx.db, now: ctx.now, by: ctx.actor.id }, input);
}

/**
 * The first accounts of a new installation are made by nobody who has one: the command line does it, on the machine
 * itself. Refused as soon as an account exists.
 *
 * @throws Refusal `not_permitted`
 */
export function createFirstAccount(
  { db, now }: Pick<Context, "db" | "now">,
  input: z.input<typeof CreateAccountInput>,
): { id: string } {
  const existing = db.select({ id: accounts.id }).from(accounts).limit(1).get();
  if (existing !== undefined) throw new Refusal("not_permitted");
  return insertAccount({ db, now, by: "setup" }, input);
}

function insertAccount(
  { db, now, by }: Pick<Context, "db" | "now"> & { by: string },
  input: z.input<typeof CreateAccountInput>,
): { id: string } {
  const { name, displayName, role, password } = parseInput(CreateAccountInput, input);
  const passwordHash = hashPasswordSync(password);
  const id = randomUUID();
  db.transaction(
    (tx) => {
      const taken = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, name)).get();
      if (taken !== undefined) throw new Refusal("name_taken", {}, [{ path: "name", code: "taken" }]);
      tx.insert(accounts).values({ id, name, displayName, role, passwordHash, createdAt: now }).run();
      appendEntry(tx, { at: now, actor: by, action: "account.created", subject: id, payload: { role } });
    },
    { behavior: "immediate" },
  );
  return { id };
}
