import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { MistakeState } from "@/domain/mistakes";
import type { BodyKind } from "@/domain/record";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts, bodies, drafts, mistakeReports, sessions } from "../schema";

/** A session by what its name is made of. */
type Named = { kind: BodyKind; regionCode: string; regionName: string; term: number; session: number };

export type MistakeRow = {
  reference: string;
  sessionKey: string;
  named: Named;
  path: string | null;
  text: string;
  reportedAt: string;
  state: MistakeState;
};

/** A report as staff see it. `correction` is the draft that corrects the record, with the state it is in. */
export type MistakeView = MistakeRow & {
  revision: number;
  value: string | null;
  evidence: string | null;
  contact: string | null;
  answer: string | null;
  closedBy: string | null;
  closedAt: string | null;
  correction: { draft: string; state: string } | null;
};

/** What everyone who has the reference may know of a report: nothing of what its sender wrote. */
export type MistakeStatus = Pick<
  MistakeView,
  "reference" | "sessionKey" | "named" | "reportedAt" | "state" | "answer" | "closedAt"
> & {
  /** The published revision that corrects the record; null as long as there is none. */
  correctedIn: number | null;
};

const most = 200;

/** Reports in a state: open ones oldest first, answered ones newest first. At most 200. @throws Refusal */
export function listMistakes(ctx: Context, state: MistakeState): MistakeRow[] {
  permit(ctx, "mistake.read");
  const order = state === "open" ? asc(mistakeReports.reportedAt) : desc(mistakeReports.closedAt);
  return reports(ctx.db, isIn(state)).orderBy(order).limit(most).all().map(viewOf);
}

/** How many reports wait for an answer. @throws Refusal */
export function countOpenMistakes(ctx: Context): number {
  permit(ctx, "mistake.read");
  const count = sql<number>`count(*)`;
  return ctx.db.select({ count }).from(mistakeReports).where(isIn("open")).get()?.count ?? 0;
}

/** @throws Refusal */
export function getMistake(ctx: Context, reference: string): MistakeView | null {
  permit(ctx, "mistake.read");
  const row = reports(ctx.db, eq(mistakeReports.reference, reference)).get();
  return row === undefined ? null : viewOf(row);
}

/** What the public may know of a report, by its reference; null where there is none. */
export function mistakeStatus(db: Connection, reference: string): MistakeStatus | null {
  const row = reports(db, eq(mistakeReports.reference, reference)).get();
  if (row === undefined) return null;
  const { sessionKey, named, reportedAt, state, answer, closedAt } = viewOf(row);
  const isPublished = row.draftState === "published" && row.draftBase !== null;
  const correctedIn = isPublished ? (row.draftBase ?? 0) + 1 : null;
  return { reference, sessionKey, named, reportedAt, state, answer, closedAt, correctedIn };
}

function isIn(state: MistakeState): SQL | undefined {
  if (state === "open") return isNull(mistakeReports.closedAt);
  return and(isNotNull(mistakeReports.closedAt), eq(mistakeReports.outcome, state));
}

function reports(db: Connection, where: SQL | undefined) {
  return db
    .select({
      report: mistakeReports,
      named: {
        kind: bodies.kind,
        regionCode: bodies.regionCode,
        regionName: sessions.regionName,
        term: sessions.term,
        session: sessions.session,
      },
      closedBy: accounts.displayName,
      draftState: drafts.state,
      draftBase: drafts.baseRevision,
    })
    .from(mistakeReports)
    .innerJoin(sessions, eq(sessions.key, mistakeReports.sessionKey))
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .leftJoin(accounts, eq(accounts.id, mistakeReports.closedBy))
    .leftJoin(drafts, eq(drafts.id, mistakeReports.correction))
    .where(where)
    .$dynamic();
}

type Row = {
  report: typeof mistakeReports.$inferSelect;
  named: Named;
  closedBy: string | null;
  draftState: string | null;
  draftBase: number | null;
};

function viewOf({ report, named, closedBy, draftState }: Row): MistakeView {
  const { correction, outcome, ...facts } = report;
  const state: MistakeState = outcome ?? "open";
  const isLinked = correction !== null && draftState !== null;
  return {
    ...facts,
    named,
    state,
    closedBy,
    correction: isLinked ? { draft: correction, state: draftState } : null,
  };
}
