import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { newRecoveryCodes, recoveryCodesOf } from "../../account-secrets";
import type { Connection, Database } from "../../client";
import type { Context, SignedInContext } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rolesWithCodes, secondFactors } from "../../schema";
import { endAll } from "./end-sign-ins";
import { loadAccount } from "./load-account";
import {
  beginFactor,
  dropFactor,
  factorOf,
  keepRecoveryCodes,
  requireFactor,
  useCode,
} from "./second-factor";
import { countFailure, refuseTooMany } from "./throttle";

/** Begins to set up one-time codes for oneself; a set-up not finished begins anew. @throws Refusal `codes_on` */
export function beginCodes(ctx: Context): void {
  permit(ctx, "self.codes");
  const { actor, db, now } = ctx;
  db.transaction(
    (tx) => {
      if (factorOf(db, tx, actor.id)?.confirmedAt) throw new Refusal("codes_on");
      beginFactor(db, tx, actor.id, now);
    },
    { behavior: "immediate" },
  );
}

/** From now on the codes hold, with the recovery codes that were shown. Call it once a code has confirmed them. */
export function holdCodes(db: Database, tx: Connection, account: string, now: string): void {
  const factor = factorOf(db, tx, account);
  if (factor === null || factor.confirmedAt !== null) throw new Refusal("codes_on");
  tx.update(secondFactors).set({ confirmedAt: now }).where(eq(secondFactors.account, account)).run();
  keepRecoveryCodes(tx, account, recoveryCodesOf(factor.secret));
  appendEntry(tx, { at: now, actor: account, action: "account.codes_on", subject: account, payload: {} });
}

export const OwnCodeInput = z.object({
  code: z.string().max(100),
  /** The client's network address; failures are counted by it and by account. */
  address: z.string(),
  /** The sign-in in use, which stays where others end. */
  current: z.string(),
});
type OwnCode = z.input<typeof OwnCodeInput>;

/** Does something for oneself that a right code allows. @throws Refusal `code_wrong`, `code_used`, `sign_in_throttled` */
function withCode<T>(
  { actor, db, now }: SignedInContext,
  input: OwnCode,
  work: (tx: Connection, current: string) => T,
): T {
  const { code, address, current } = parseInput(OwnCodeInput, input);
  const attempt = { account: loadAccount(db, actor.id).name, address, now };
  refuseTooMany(db, attempt);
  try {
    return db.transaction(
      (tx) => {
        useCode(db, tx, { account: actor.id, typed: code, now });
        return work(tx, current);
      },
      { behavior: "immediate" },
    );
  } catch (error) {
    if (error instanceof Refusal && error.fields.length > 0) countFailure(db, attempt);
    throw error;
  }
}

/** Confirms one's codes by one of them; all other sign-ins end. @throws Refusal as `withCode`, and `codes_on` */
export function confirmCodes(ctx: Context, input: OwnCode): void {
  permit(ctx, "self.codes");
  const { actor, db, now } = ctx;
  withCode(ctx, input, (tx, current) => {
    holdCodes(db, tx, actor.id, now);
    endAll(tx, actor.id, now, current);
  });
}

/** Does without codes again. @throws Refusal as `withCode`, `not_found`, `codes_required` */
export function dropCodes(ctx: Context, input: OwnCode): void {
  permit(ctx, "self.codes");
  const { actor, db, now } = ctx;
  withCode(ctx, input, (tx) => {
    const must = tx.select().from(rolesWithCodes).where(eq(rolesWithCodes.role, actor.role)).get();
    if (must !== undefined) throw new Refusal("codes_required");
    requireFactor(db, tx, actor.id);
    dropFactor(tx, actor.id);
    appendEntry(tx, {
      at: now,
      actor: actor.id,
      action: "account.codes_off",
      subject: actor.id,
      payload: {},
    });
  });
}

/** New recovery codes in place of all old ones. @throws Refusal as `withCode`, and `not_found` without codes that hold */
export function renewRecoveryCodes(ctx: Context, input: OwnCode): { codes: string[] } {
  permit(ctx, "self.codes");
  const { actor, db, now } = ctx;
  return withCode(ctx, input, (tx) => {
    requireFactor(db, tx, actor.id);
    const codes = newRecoveryCodes();
    keepRecoveryCodes(tx, actor.id, codes);
    const what = { actor: actor.id, action: "account.recovery_renewed", subject: actor.id } as const;
    appendEntry(tx, { at: now, ...what, payload: { count: codes.length } });
    return { codes };
  });
}
