import "server-only";
import { and, asc, desc, eq, gt, inArray, lt, ne, or } from "drizzle-orm";
import {
  allCitations,
  identityOf,
  recordSchema,
  type SessionIdentity,
  type SessionRecord,
} from "@/domain/record";
import type { Connection } from "../client";
import { accounts, bodies, pages, regions, revisions, sessions, withdrawals } from "../schema";
import { type SessionSummary, summaryColumns, withFigures } from "./session-summary";

/** One published state of a record. `reason` is why it was corrected; null for the first. Names are display names. */
export type RevisionSummary = {
  number: number;
  sha256: string;
  publishedAt: string;
  reason: string | null;
  recorder: string;
  reviewer: string;
  /** Published without a second reader. */
  alone: boolean;
  /** Set where this state was taken down. */
  withdrawn: WithdrawnState | null;
};

/** That a published state was taken down: when, why, by whom. Names are display names. */
export type WithdrawnState = {
  at: string;
  reason: string;
  proposer: string;
  decider: string;
  alone: boolean;
};

/** What a session's page shows. */
export type SessionView = {
  key: string;
  identity: SessionIdentity;
  record: SessionRecord;
  revision: RevisionSummary;
  /** All revisions, newest first; `revision` is one of them. */
  revisions: RevisionSummary[];
  isLatest: boolean;
  /** Set where the latest revision is withdrawn, so that the record as a whole no longer stands. */
  withdrawn: WithdrawnState | null;
  /** Display names of those who confirmed, entered or explained something, by id of account. */
  people: Record<string, string>;
  /** Whole text by id of source, for sources whose rights allow the public to read it. */
  texts: Record<string, string>;
  previous: SessionSummary | null;
  next: SessionSummary | null;
  /** The other body of the region in the same year. */
  counterpart: SessionSummary | null;
};

/**
 * A published session at its latest or at a given revision; null where there is none. A withdrawn record has no latest
 * one, but its revisions can still be asked for by number.
 */
export function getSession(db: Connection, key: string, number?: number): SessionView | null {
  const view = latestOrAt(db, key, number);
  return number === undefined && view?.withdrawn != null ? null : view;
}

/** A withdrawn record at its latest revision; null where there is none, or where it stands. */
export function getWithdrawn(db: Connection, key: string): Withdrawn | null {
  const view = latestOrAt(db, key);
  return view === null || view.withdrawn === null ? null : { ...view, withdrawn: view.withdrawn };
}
export type Withdrawn = SessionView & { withdrawn: WithdrawnState };

function latestOrAt(db: Connection, key: string, number?: number): SessionView | null {
  const states = revisionSummaries(db, key);
  const latest = states[0];
  const revision = number === undefined ? latest : states.find((state) => state.number === number);
  if (latest === undefined || revision === undefined) return null;
  const record = revisionRecord(db, key, revision.number);
  const identity = record === null ? null : identityOf(record);
  if (record === null || identity === null) return null;
  return {
    key,
    identity,
    record,
    revision,
    revisions: states,
    isLatest: revision.number === latest.number,
    withdrawn: latest.withdrawn,
    people: Object.fromEntries(displayNames(db, signers(record))),
    texts: publicTexts(db, record),
    ...neighbours(db, key),
  };
}

/** The record as revision `number` has it; null where there is no such revision. */
export function revisionRecord(db: Connection, key: string, number: number): SessionRecord | null {
  const row = db
    .select({ document: revisions.document })
    .from(revisions)
    .where(and(eq(revisions.sessionKey, key), eq(revisions.number, number)))
    .get();
  return row === undefined ? null : recordSchema.parse(JSON.parse(row.document));
}

function revisionSummaries(db: Connection, key: string): RevisionSummary[] {
  const rows = db
    .select({
      number: revisions.number,
      sha256: revisions.sha256,
      publishedAt: revisions.publishedAt,
      reason: revisions.reason,
      recorder: revisions.recorder,
      reviewer: revisions.reviewer,
      alone: revisions.alone,
      withdrawal: withdrawals,
    })
    .from(revisions)
    .leftJoin(
      withdrawals,
      and(eq(withdrawals.sessionKey, revisions.sessionKey), eq(withdrawals.number, revisions.number)),
    )
    .where(eq(revisions.sessionKey, key))
    .orderBy(desc(revisions.number))
    .all();
  const names = displayNames(db, [
    ...new Set(
      rows.flatMap(({ recorder, reviewer, withdrawal }) => [
        recorder,
        reviewer,
        ...(withdrawal === null ? [] : [withdrawal.proposer, withdrawal.decider]),
      ]),
    ),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return rows.map(({ withdrawal, ...row }) => ({
    ...row,
    recorder: nameOf(row.recorder),
    reviewer: nameOf(row.reviewer),
    withdrawn: withdrawal && {
      at: withdrawal.withdrawnAt,
      reason: withdrawal.reason,
      proposer: nameOf(withdrawal.proposer),
      decider: nameOf(withdrawal.decider),
      alone: withdrawal.alone,
    },
  }));
}

/** Ids of the accounts whose names stand under the record's values and explanations. */
function signers(record: SessionRecord): string[] {
  const { acknowledgements, disagreements = [] } = record;
  const ids = [
    ...allCitations(record).map((cited) => (cited.origin === "hand" ? cited.by : cited.confirmedBy)),
    ...acknowledgements.map(({ by }) => by),
    ...disagreements.map(({ by }) => by),
  ];
  return [...new Set(ids)].filter((id) => id !== null);
}

function displayNames(db: Connection, ids: readonly string[]): Map<string, string> {
  const rows = db
    .select({ id: accounts.id, displayName: accounts.displayName })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}

function publicTexts(db: Connection, record: SessionRecord): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const source of record.sources) {
    if (source.rights !== "full_text") continue;
    const page = db.select({ text: pages.text }).from(pages).where(eq(pages.sha256, source.sha256)).get();
    if (page !== undefined) texts[source.id] = page.text;
  }
  return texts;
}

function neighbours(db: Connection, key: string): Pick<SessionView, "previous" | "next" | "counterpart"> {
  const here = db
    .select({
      bodyKey: sessions.bodyKey,
      region: bodies.regionCode,
      term: sessions.term,
      session: sessions.session,
      year: sessions.year,
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(eq(sessions.key, key))
    .get();
  if (here === undefined) return { previous: null, next: null, counterpart: null };
  const select = () =>
    db
      .select(summaryColumns)
      .from(sessions)
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode));
  const sameBody = eq(sessions.bodyKey, here.bodyKey);
  const sameTerm = eq(sessions.term, here.term);
  const found = {
    previous: select()
      .where(
        and(sameBody, or(lt(sessions.term, here.term), and(sameTerm, lt(sessions.session, here.session)))),
      )
      .orderBy(desc(sessions.term), desc(sessions.session))
      .limit(1)
      .all(),
    next: select()
      .where(
        and(sameBody, or(gt(sessions.term, here.term), and(sameTerm, gt(sessions.session, here.session)))),
      )
      .orderBy(asc(sessions.term), asc(sessions.session))
      .limit(1)
      .all(),
    counterpart: select()
      .where(
        and(
          eq(bodies.regionCode, here.region),
          ne(sessions.bodyKey, here.bodyKey),
          eq(sessions.year, here.year),
        ),
      )
      .orderBy(desc(sessions.session))
      .limit(1)
      .all(),
  };
  return {
    previous: withFigures(db, found.previous)[0] ?? null,
    next: withFigures(db, found.next)[0] ?? null,
    counterpart: withFigures(db, found.counterpart)[0] ?? null,
  };
}
