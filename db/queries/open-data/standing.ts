import "server-only";
import { and, asc, desc, eq, lte, max, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Grouping, Head, Withdrawal } from "@/domain/open-data";
import { codeStart, country } from "@/domain/record";
import type { Connection, Database } from "../../client";
import { bodies, regions, revisions, sessions, withdrawals } from "../../schema";
import { publishedAt } from "./records";

/** Which sessions are asked for. */
export type Wanted = {
  /** ISO 8601; null for what is public now. */
  asOf: string | null;
  order: "asc" | "desc";
  grouping: Grouping;
  /** Region by code, with what lies below; null for all. */
  region: string | null;
  /** Group to begin with, which need not exist any more; null for the first. */
  from: string | null;
  /** The one group wanted; null for all. */
  only: string | null;
  /** Whether sessions whose record was withdrawn are among them, at their latest revision. */
  withdrawnToo: boolean;
  /** What is sure not to be wanted now is left out by this; null for nothing. */
  prefilter: SQL | null;
};

/** Sessions read at a time. */
const chunk = 100;

/** Sessions that stand at a moment, by address, read as they are used. */
export function* standing(db: Database, wanted: Wanted): Generator<Head> {
  const read = wanted.asOf === null && !wanted.withdrawnToo ? standingNow : standingThen;
  let bounds = boundsOf(wanted);
  for (;;) {
    const heads = read(db, wanted, bounds);
    yield* heads;
    const last = heads.at(-1);
    if (last === undefined || heads.length < chunk) return;
    bounds = wanted.order === "asc" ? { ...bounds, above: last.key } : { ...bounds, below: last.key };
  }
}

/** The group that a session's address belongs to. */
export function groupOf(grouping: Grouping, key: string): string {
  if (grouping === "session") return key;
  return grouping === "region" ? (key.split("-")[0] ?? key) : key.replace(/-\d+-\d+$/, "");
}

/** Addresses in byte order: at least `from`, above `above`, below `below`. */
type Bounds = { from: string; above: string; below: string };

const lastOfAll = "~";

function boundsOf({ grouping, region, from, only, order }: Wanted): Bounds {
  const prefix = region === null ? "" : codeStart(region);
  const own = region === country ? `${prefix}-` : prefix;
  const all = { from: own, above: "", below: own === "" ? lastOfAll : after(own) };
  const group = only ?? from;
  if (group === null) return all;
  const first = grouping === "session" ? group : `${group}-`;
  const end = grouping === "session" ? `${group}\u0000` : after(first);
  return {
    ...all,
    from: only !== null || order === "asc" ? laterOf(first, all.from) : all.from,
    below: only !== null || order === "desc" ? earlierOf(end, all.below) : all.below,
  };
}

function laterOf(a: string, b: string): string {
  return a < b ? b : a;
}

function earlierOf(a: string, b: string): string {
  return laterOf(a, b) === a ? b : a;
}

/** The least text that is greater than every text beginning with `prefix`. */
function after(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

function within(key: SQL, { from, above, below }: Bounds): SQL {
  return sql`${key} >= ${from} and ${key} > ${above} and ${key} < ${below}`;
}

function standingNow(db: Database, { order, prefilter }: Wanted, bounds: Bounds): Head[] {
  return db
    .select({
      key: sessions.key,
      revision: sessions.revision,
      sha256: sessions.sha256,
      publishedAt: sessions.publishedAt,
      identity: {
        kind: bodies.kind,
        level: regions.level,
        regionCode: regions.code,
        regionName: sessions.regionName,
        term: sessions.term,
        session: sessions.session,
        year: sessions.year,
      },
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(and(within(sql`${sessions.key}`, bounds), prefilter ?? undefined))
    .orderBy(order === "asc" ? asc(sessions.key) : desc(sessions.key))
    .limit(chunk)
    .all();
}

const rowSchema = z.object({ key: z.string(), number: z.int() });

function standingThen(db: Database, { asOf, order, withdrawnToo }: Wanted, bounds: Bounds): Head[] {
  const published = asOf === null ? sql`true` : sql`published_at <= ${asOf}`;
  const standing = withdrawnToo ? sql`true` : sql`not ${isWithdrawn(asOf)}`;
  return db
    .all(
      sql`select latest.key, latest.number from (
            select session_key as key, max(number) as number from revisions
            where ${within(sql`session_key`, bounds)} and ${published} group by session_key
          ) latest where ${standing} order by latest.key ${sql.raw(order)} limit ${chunk}`,
    )
    .map((row) => {
      const { key, number } = rowSchema.parse(row);
      const { record: _record, ...head } = publishedAt(db, key, number);
      return head;
    });
}

/** Condition on `latest`: its revision was taken back by then. */
function isWithdrawn(asOf: string | null): SQL {
  const by = asOf === null ? sql`true` : sql`w.withdrawn_at <= ${asOf}`;
  return sql`exists (select 1 from withdrawals w
    where w.session_key = latest.key and w.number = latest.number and ${by})`;
}

/** The withdrawal of a session's record as of a moment; null where it stood, or was never there. */
export function withdrawalOf(db: Connection, key: string, asOf: string | null): Withdrawal | null {
  const latest = db
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(and(eq(revisions.sessionKey, key), asOf === null ? undefined : lte(revisions.publishedAt, asOf)))
    .get();
  if (latest?.number == null) return null;
  return (
    db
      .select({ at: withdrawals.withdrawnAt, reason: withdrawals.reason })
      .from(withdrawals)
      .where(
        and(
          eq(withdrawals.sessionKey, key),
          eq(withdrawals.number, latest.number),
          asOf === null ? undefined : lte(withdrawals.withdrawnAt, asOf),
        ),
      )
      .get() ?? null
  );
}
