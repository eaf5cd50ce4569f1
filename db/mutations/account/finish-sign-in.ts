import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { linkHash } from "../../account-secrets";
import type { Database } from "../../client";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accountOfPending } from "../../queries/second-step";
import { pendingSignIns } from "../../schema";
import type { Whence } from "./begin-sign-in";
import { holdCodes } from "./codes";
import { letIn, type SignedIn } from "./enter";
import { useCode } from "./second-factor";
import { countFailure, refuseTooMany } from "./throttle";

export const FinishSignInInput = z.object({ token: z.string().max(200), code: z.string().max(100) });

/**
 * The second step of signing in: a one-time code or a recovery code, or the code that confirms a new secret where
 * the account's role must use codes. Failures count like wrong passwords. Not a verb of the table of permissions.
 *
 * @throws Refusal `step_gone` (too long ago, used, ended), `code_wrong`, `code_used`, `sign_in_throttled`
 */
export function finishSignIn(
  { db, ...whence }: Whence & { db: Database },
  input: z.input<typeof FinishSignInInput>,
): SignedIn {
  const { token, code } = parseInput(FinishSignInInput, input);
  const { now, address } = whence;
  const pending = accountOfPending(db, token, now);
  if (pending === null) throw new Refusal("step_gone");
  const attempt = { account: pending.name, address, now };
  refuseTooMany(db, attempt);
  try {
    return db.transaction(
      (tx) => {
        const step = accountOfPending(tx, token, now);
        if (step === null) throw new Refusal("step_gone");
        const used = useCode(db, tx, { account: step.id, typed: code, now });
        if (step.sets) holdCodes(db, tx, step.id, now);
        else if (used === "recovery") {
          const whose = { actor: step.id, subject: step.id };
          appendEntry(tx, { at: now, ...whose, action: "account.recovery_used", payload: {} });
        }
        tx.delete(pendingSignIns)
          .where(eq(pendingSignIns.tokenHash, linkHash(token)))
          .run();
        return letIn(tx, step.id, whence);
      },
      { behavior: "immediate" },
    );
  } catch (error) {
    if (error instanceof Refusal && error.code !== "step_gone") countFailure(db, attempt);
    throw error;
  }
}
