import "server-only";
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import {
  actsFor,
  type BatchOrigin,
  type BatchReport,
  type GivenSource,
  type ItemAct,
  type ItemState,
  reportOf,
} from "@/domain/intake";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts, intakeBatches, intakeItems, type LinkedSession, pages } from "../schema";
import { type NamedDraft, namesOfDrafts, namesOfSessions, type SessionNames } from "./session-names";

/** A file of a batch, as it stands. */
export type BatchItem = {
  id: string;
  number: number;
  name: string;
  /** Size. */
  bytes: number;
  state: ItemState;
  code: ErrorCode | null;
  details: RefusalDetails | null;
  acts: readonly ItemAct[];
  /** SHA-256 of the page that it says, once it is done. */
  page: string | null;
  seenBefore: boolean;
  /** Another file of this batch that brought the same page before, by name. */
  sameAs: string | null;
  /** Drafts made from its page, and sessions that were there already. */
  drafts: NamedDraft[];
  linked: { id: string; draft: string | null; names: SessionNames | null }[];
  changedAt: string;
};

/** A batch with what became of it so far. */
export type BatchView = {
  id: string;
  origin: BatchOrigin;
  folder: string | null;
  source: GivenSource;
  createdBy: string;
  createdAt: string;
  report: BatchReport;
  items: BatchItem[];
};

/** A batch as lists show it. */
export type BatchRow = Omit<BatchView, "items" | "source">;

/**
 * A batch; null where there is none.
 *
 * @param since only files that changed at this moment or after it, or are being read; the report is always of all
 * @throws Refusal
 */
export function getBatch(ctx: Context, id: string, since: string | null = null): BatchView | null {
  permit(ctx, "draft.read");
  const batch = ctx.db
    .select({ batch: intakeBatches, createdBy: accounts.displayName })
    .from(intakeBatches)
    .innerJoin(accounts, eq(accounts.id, intakeBatches.createdBy))
    .where(eq(intakeBatches.id, id))
    .get();
  if (batch === undefined) return null;
  const rows = itemRows(ctx, [id]);
  const firsts = firstNames(rows);
  const shown = rows
    .map((row) => ({ ...row, sameAs: sameAsOf(row, firsts) }))
    .filter(({ item }) => since === null || item.changedAt >= since || item.state === "reading");
  const links = shown.flatMap(({ linked }) => linked);
  const drafts = namesOfDrafts(ctx.db, [
    ...shown.flatMap((row) => row.drafts),
    ...links.flatMap(({ draft }) => draft ?? []),
  ]);
  const published = namesOfSessions(
    ctx.db,
    links.flatMap((link) => (link.draft === null ? link.id : [])),
  );
  return {
    ...batch.batch,
    createdBy: batch.createdBy,
    report: reportOf(rows.map(counted)),
    items: shown.map(({ item, sameAs: same, ...row }) => ({
      ...item,
      acts: actsFor(item.state, item.kept),
      sameAs: same,
      drafts: row.drafts.flatMap((draft) => drafts.get(draft) ?? []),
      linked: row.linked.map((link) => ({
        ...link,
        names: (link.draft === null ? published.get(link.id) : drafts.get(link.draft)) ?? null,
      })),
    })),
  };
}

/** How a batch may stand: being read, with files that could not be read, with files that did not arrive. */
export const batchStates = ["underWay", "trouble", "missing"] as const;

/** What a list of batches is narrowed to: who put them in, and that a file of them is in one of a kind of states. */
export const batchFilterSchema = z
  .object({
    who: z.string().min(1).max(40),
    state: z.enum(batchStates),
  })
  .partial();
export type BatchFilter = z.infer<typeof batchFilterSchema>;

const statesOf: Record<(typeof batchStates)[number], readonly ItemState[]> = {
  underWay: ["waiting", "reading"],
  trouble: ["failed"],
  missing: ["expected"],
};

function fits({ db }: Context, { who, state }: BatchFilter) {
  return and(
    who === undefined ? undefined : eq(intakeBatches.createdBy, who),
    state === undefined
      ? undefined
      : inArray(
          intakeBatches.id,
          db
            .select({ batch: intakeItems.batch })
            .from(intakeItems)
            .where(inArray(intakeItems.state, [...statesOf[state]])),
        ),
  );
}

/** How many batches fit a filter. @throws Refusal */
export function countBatches(ctx: Context, filter: BatchFilter = {}): number {
  permit(ctx, "draft.read");
  return ctx.db.select({ n: count() }).from(intakeBatches).where(fits(ctx, filter)).get()?.n ?? 0;
}

/** The newest batches that fit a filter. @param from how many to pass over @throws Refusal */
export function listBatches(ctx: Context, most: number, filter: BatchFilter = {}, from = 0): BatchRow[] {
  permit(ctx, "draft.read");
  const batches = ctx.db
    .select({ batch: intakeBatches, createdBy: accounts.displayName })
    .from(intakeBatches)
    .innerJoin(accounts, eq(accounts.id, intakeBatches.createdBy))
    .where(fits(ctx, filter))
    .orderBy(desc(intakeBatches.createdAt), desc(intakeBatches.id))
    .limit(most)
    .offset(from)
    .all();
  const rows = itemRows(
    ctx,
    batches.map(({ batch }) => batch.id),
  );
  return batches.map(({ batch: { source: _, ...batch }, createdBy }) => ({
    ...batch,
    createdBy,
    report: reportOf(rows.filter(({ item }) => item.batch === batch.id).map(counted)),
  }));
}

/** The newest unfinished batch that an account's command began on a folder; null where there is none. @throws Refusal */
export function unfinishedCommand(ctx: Context, folder: string): string | null {
  permit(ctx, "draft.read");
  const open = ctx.db
    .select({ id: intakeBatches.id })
    .from(intakeBatches)
    .innerJoin(intakeItems, eq(intakeItems.batch, intakeBatches.id))
    .where(
      and(
        eq(intakeBatches.origin, "command"),
        eq(intakeBatches.folder, folder),
        eq(intakeBatches.createdBy, ctx.actor.id),
        eq(intakeItems.state, "expected"),
      ),
    )
    .orderBy(desc(intakeBatches.createdAt))
    .limit(1)
    .get();
  return open?.id ?? null;
}

/** Names of the files that brought each page: the one for which it was new, else the first of the batch. */
function firstNames(rows: readonly Row[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { item } of [...rows].sort((a, b) => Number(a.item.seenBefore) - Number(b.item.seenBefore))) {
    if (item.page !== null && !names.has(item.page)) names.set(item.page, item.name);
  }
  return names;
}

function sameAsOf({ item }: Row, firsts: ReadonlyMap<string, string>): string | null {
  const first = item.page === null ? undefined : firsts.get(item.page);
  return item.seenBefore && first !== undefined && first !== item.name ? first : null;
}

type Row = {
  item: typeof intakeItems.$inferSelect;
  drafts: string[];
  linked: LinkedSession[];
};

function itemRows({ db }: Context, batches: string[]): Row[] {
  return db
    .select({
      item: intakeItems,
      drafts: sql<string[] | null>`${pages.drafts}`.mapWith(pages.drafts),
      linked: sql<LinkedSession[] | null>`${pages.linked}`.mapWith(pages.linked),
    })
    .from(intakeItems)
    .leftJoin(pages, eq(pages.sha256, intakeItems.page))
    .where(inArray(intakeItems.batch, batches))
    .orderBy(asc(intakeItems.batch), asc(intakeItems.number))
    .all()
    .map(({ item, drafts, linked }) => ({ item, drafts: drafts ?? [], linked: linked ?? [] }));
}

const counted = ({ item: { state, code, seenBefore }, drafts, linked }: Row) => ({
  ...{ state, code, seenBefore },
  drafts: drafts.length,
  linked: linked.length,
});
