import "server-only";
import { and, count, desc, eq, gt, lt } from "drizzle-orm";
import { changesBetween, type RecordChanges, type SessionRecord } from "@/domain/record";
import type { Context } from "../context";
import { permit } from "../guard";
import { revisions, withdrawals } from "../schema";
import { displayNameOf } from "./display-names";
import { revisionRecord } from "./session";
import { namesOfSessions, type PublishedNames } from "./session-names";

/** A revision that corrects the one before it: why, by whom, and what it says otherwise. Persons by display name. */
export type Correction = {
  sessionKey: string;
  named: PublishedNames | null;
  number: number;
  at: string;
  reason: string | null;
  recorder: string;
  reviewer: string;
  changes: RecordChanges;
};

/** A record that was taken down: which revision, why, and by whom. */
export type Withdrawal = Omit<Correction, "changes" | "recorder" | "reviewer"> & {
  reason: string;
  proposer: string;
  decider: string;
};

export type Corrections = { total: number; page: number; pages: number; corrections: Correction[] };

const perPage = 30;

/** Corrections of published records, newest first. @param page from 1 @throws Refusal */
export function listCorrections(ctx: Context, page: number): Corrections {
  permit(ctx, "ledger.read");
  const isCorrection = gt(revisions.number, 1);
  const total = ctx.db.select({ n: count() }).from(revisions).where(isCorrection).get()?.n ?? 0;
  const rows = ctx.db
    .select({
      sessionKey: revisions.sessionKey,
      number: revisions.number,
      at: revisions.publishedAt,
      reason: revisions.reason,
      recorder: revisions.recorder,
      reviewer: revisions.reviewer,
    })
    .from(revisions)
    .where(isCorrection)
    .orderBy(desc(revisions.publishedAt), desc(revisions.id))
    .limit(perPage)
    .offset((page - 1) * perPage)
    .all();
  const named = namesOfSessions(
    ctx.db,
    rows.map(({ sessionKey }) => sessionKey),
  );
  const person = displayNameOf(ctx.db);
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    corrections: rows.map((row) => ({
      ...row,
      named: named.get(row.sessionKey) ?? null,
      recorder: person(row.recorder),
      reviewer: person(row.reviewer),
      changes: changesOf(ctx, row),
    })),
  };
}

/** Records taken down, newest first; at most 200. @throws Refusal */
export function listWithdrawals(ctx: Context): Withdrawal[] {
  permit(ctx, "ledger.read");
  const rows = ctx.db.select().from(withdrawals).orderBy(desc(withdrawals.id)).limit(200).all();
  const named = namesOfSessions(
    ctx.db,
    rows.map(({ sessionKey }) => sessionKey),
  );
  const person = displayNameOf(ctx.db);
  return rows.map(({ sessionKey, number, withdrawnAt, reason, proposer, decider }) => ({
    sessionKey,
    named: named.get(sessionKey) ?? null,
    number,
    at: withdrawnAt,
    reason,
    proposer: person(proposer),
    decider: person(decider),
  }));
}

/** What a revision says otherwise than the newest one before it. */
function changesOf({ db }: Context, { sessionKey, number }: Pick<Correction, "sessionKey" | "number">) {
  const before = db
    .select({ number: revisions.number })
    .from(revisions)
    .where(and(eq(revisions.sessionKey, sessionKey), lt(revisions.number, number)))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get();
  const at = (state: number): SessionRecord | null => revisionRecord(db, sessionKey, state);
  const [earlier, later] = [before === undefined ? null : at(before.number), at(number)];
  return earlier === null || later === null ? { values: [], evidence: 0 } : changesBetween(earlier, later);
}
