import "server-only";
import { and, count, desc, eq, gte, like, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { type LedgerEntry, ledgerActions } from "@/domain/ledger";
import type { Context } from "../context";
import { permit } from "../guard";
import { entryOf } from "../ledger-row";
import { accounts, ledger } from "../schema";

/**
 * Which entries are asked for: by who did them, what was done, to what (a session's address, also inside an entry that
 * names it), and from which to which day (ISO, UTC, both included).
 */
export const ledgerFilterSchema = z.object({
  actor: z.string().min(1).max(80).optional(),
  action: z.enum(ledgerActions).optional(),
  subject: z.string().trim().min(1).max(120).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Only what was done without a second reader. */
  reader: z.literal("none").optional(),
});
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>;

/** One page of the ledger, newest entry first; `actors` gives display names by id of account. */
export type LedgerPage = {
  entries: LedgerEntry[];
  /** Entries that the filter lets through. */
  size: number;
  page: number;
  pages: number;
  actors: Record<string, string>;
};

const entriesPerPage = 50;

/** @param page from 1 @throws Refusal */
export function ledgerPage(ctx: Context, page: number, filter: LedgerFilter = {}): LedgerPage {
  permit(ctx, "ledger.read");
  const within = whereOf(filter);
  const size = ctx.db.select({ n: count() }).from(ledger).where(within).get()?.n ?? 0;
  const entries = ctx.db
    .select()
    .from(ledger)
    .where(within)
    .orderBy(desc(ledger.seq))
    .limit(entriesPerPage)
    .offset((page - 1) * entriesPerPage)
    .all()
    .map(entryOf);
  const names = ctx.db.select({ id: accounts.id, displayName: accounts.displayName }).from(accounts).all();
  return {
    entries,
    size,
    page,
    pages: Math.max(1, Math.ceil(size / entriesPerPage)),
    actors: Object.fromEntries(names.map(({ id, displayName }) => [id, displayName])),
  };
}

/** Condition for acts that the ledger marks as done without a second person. */
export const withoutSecondReader = sql`json_extract(${ledger.payload}, '$.second_reader') = 0`;

function whereOf({ actor, action, subject, from, to, reader }: LedgerFilter) {
  return and(
    actor === undefined ? undefined : eq(ledger.actor, actor),
    action === undefined ? undefined : eq(ledger.action, action),
    subject === undefined
      ? undefined
      : or(eq(ledger.subject, subject), like(ledger.payload, `%"${subject.replaceAll(/[%_]/g, "")}"%`)),
    from === undefined ? undefined : gte(ledger.at, from),
    to === undefined ? undefined : lt(ledger.at, dayAfter(to)),
    reader === undefined ? undefined : withoutSecondReader,
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
}
