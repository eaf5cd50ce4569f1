import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { passwordFault } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import { dropLinks } from "./account-link";
import { endAll } from "./end-sign-ins";
import { loadAccount } from "./load-account";
import { fitsPassword, hashPassword } from "./password-hash";
import { countFailure, forgetFailures, refuseTooMany } from "./throttle";

export const ChangePasswordInput = z.object({
  old: z.string().max(400),
  password: z.string().max(400),
  /** The sign-in in use, which stays; all others end. */
  current: z.string(),
  /** The client's network address; failures are counted by it and by account. */
  address: z.string(),
});

/** Changes one's own password. @throws Refusal `password_wrong`, `sign_in_throttled`, `invalid_input` */
export async function changePassword(
  ctx: Context,
  input: z.input<typeof ChangePasswordInput>,
): Promise<void> {
  permit(ctx, "self.password");
  const { actor, db, now } = ctx;
  const { old, password, current, address } = parseInput(ChangePasswordInput, input);
  const { name, passwordHash: before } = loadAccount(db, actor.id);
  const attempt = { account: name, address, now };
  refuseTooMany(db, attempt);
  const fault = passwordFault(password, name);
  if (fault !== null) throw new Refusal("invalid_input", {}, [{ path: "password", code: fault }]);
  if (!(await fitsPassword(before, old))) {
    countFailure(db, attempt);
    throw new Refusal("password_wrong", {}, [{ path: "old", code: "password_wrong" }]);
  }
  const passwordHash = await hashPassword(password);
  db.transaction(
    (tx) => {
      // Hashing took time: an admin's link may have set another one meanwhile.
      if (loadAccount(tx, actor.id).passwordHash !== before) throw new Refusal("password_wrong");
      tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.id)).run();
      endAll(tx, actor.id, now, current);
      dropLinks(tx, actor.id);
      forgetFailures(tx, name);
      appendEntry(tx, {
        at: now,
        actor: actor.id,
        action: "account.password_changed",
        subject: actor.id,
        payload: {},
      });
    },
    { behavior: "immediate" },
  );
}
