import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { MistakeState } from "@/domain/mistakes";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts, drafts, mistakeReports } from "../schema";
import { namesOfSessions, type PublishedNames } from "./session-names";

export type MistakeRow = {
  reference: string;
  sessionKey: string;
  named: PublishedNames;
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
  return viewsOf(ctx.db, reports(ctx.db, isIn(state)).orderBy(order).limit(most).all());
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
  return viewsOf(ctx.db, reports(ctx.db, eq(mistakeReports.reference, reference)).all())[0] ?? null;
}

/** What the public may know of a report, by its reference; null where there is none. */
export function mistakeStatus(db: Connection, reference: string): MistakeStatus | null {
  const row = reports(db, eq(mistakeReports.reference, reference)).get();
  const [view] = row === undefined ? [] : viewsOf(db, [row]);
  if (row === undefined || view === undefined) return null;
  const { sessionKey, named, reportedAt, state, answer, closedAt } = view;
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
      closedBy: accounts.displayName,
      draftState: drafts.state,
      draftBase: drafts.baseRevision,
    })
    .from(mistakeReports)
    .leftJoin(accounts, eq(accounts.id, mistakeReports.closedBy))
    .leftJoin(drafts, eq(drafts.id, mistakeReports.correction))
    .where(where)
    .$dynamic();
}

type Row = {
  report: typeof mistakeReports.$inferSelect;
  closedBy: string | null;
  draftState: string | null;
  draftBase: number | null;
};

/** Named as the records' revisions name them: a report outlives the record's withdrawal. */
function viewsOf(db: Connection, rows: readonly Row[]): MistakeView[] {
  const names = namesOfSessions(
    db,
    rows.map(({ report }) => report.sessionKey),
  );
  return rows.flatMap(({ report, closedBy, draftState }) => {
    const named = names.get(report.sessionKey);
    if (named === undefined) return [];
    const { correction, outcome, ...facts } = report;
    const state: MistakeState = outcome ?? "open";
    const isLinked = correction !== null && draftState !== null;
    return [
      {
        ...facts,
        named,
        state,
        closedBy,
        correction: isLinked ? { draft: correction, state: draftState } : null,
      },
    ];
  });
}
