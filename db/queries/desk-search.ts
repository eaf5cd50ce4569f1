import "server-only";
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { ItemState } from "@/domain/intake";
import { recordSchema, type SessionRecord } from "@/domain/record";
import { hitsInDraft, holdsPlainly, type SearchTerm, type SessionHits } from "@/domain/search";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts, drafts, intakeBatches, intakeItems } from "../schema";
import { draftsWith } from "./draft-words";
import { type DraftRow, draftRow } from "./drafts";

/** Files looked through at most, the latest first: a search answers at once. */
const lookedThrough = 5000;

/** What a search of the desk found: the first ones, and how many there are. */
export type Found<T> = { first: T[]; count: number };

/** A draft that a search found, with the places where its words stand. */
export type FoundDraft = DraftRow & { hits: SessionHits };

/** Drafts not finished that hold all words, latest change first. @param most given @throws Refusal */
export function searchDrafts(ctx: Context, terms: readonly SearchTerm[], most: number): Found<FoundDraft> {
  permit(ctx, "draft.read");
  if (terms.length === 0) return { first: [], count: 0 };
  const found = draftsWith(ctx.db, terms);
  const first: FoundDraft[] = [];
  let count = found.length;
  for (let n = 0; n < found.length && first.length < most; n += most) {
    const heads = headsOf(ctx, found.slice(n, n + most));
    for (const id of found.slice(n, n + most)) {
      const head = heads.get(id);
      const hits = head === undefined ? null : hitsInDraft(head.record, terms, 3);
      if (head === undefined || hits === null) count--;
      else if (first.length < most) first.push({ ...head.row, hits });
    }
  }
  return { first, count };
}

function headsOf({ db }: Context, ids: string[]): Map<string, { row: DraftRow; record: SessionRecord }> {
  const rows = db
    .select({ draft: drafts, displayName: accounts.displayName })
    .from(drafts)
    .innerJoin(accounts, eq(accounts.id, drafts.recorder))
    .where(inArray(drafts.id, ids))
    .all();
  return new Map(
    rows.map(({ draft, displayName }) => {
      const record = recordSchema.parse(draft.document);
      return [draft.id, { row: draftRow(draft, displayName, record), record }];
    }),
  );
}

/** A file put in at the desk or by the command, by its name. */
export type FoundFile = {
  id: string;
  batch: string;
  name: string;
  state: ItemState;
  addedBy: string;
  addedAt: string;
};

/** Files whose names hold all words, the newest first. @param most given @throws Refusal */
export function searchFiles(ctx: Context, terms: readonly SearchTerm[], most: number): Found<FoundFile> {
  permit(ctx, "draft.read");
  if (terms.length === 0) return { first: [], count: 0 };
  const { id, batch, name, state, addedAt } = intakeItems;
  const found = ctx.db
    .select({ id, batch, name, state, addedAt, addedBy: accounts.displayName })
    .from(intakeItems)
    .innerJoin(intakeBatches, eq(intakeBatches.id, intakeItems.batch))
    .innerJoin(accounts, eq(accounts.id, intakeItems.addedBy))
    .orderBy(desc(addedAt), asc(intakeItems.number))
    .limit(lookedThrough)
    .all()
    .filter((file) => holdsPlainly(file.name, terms));
  return { first: found.slice(0, most), count: found.length };
}
