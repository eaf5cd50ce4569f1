import "server-only";
import { and, asc, desc, eq, gt, inArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import { mayReview } from "@/domain/access";
import {
  awaitsConfirmation,
  bodyKinds,
  committeeIn,
  recordSchema,
  type SessionRecord,
} from "@/domain/record";
import type { Finding } from "@/domain/rules";
import { openThreadsOf, type ThreadView, threadsOf } from "../comment-threads";
import type { Context } from "../context";
import { permit } from "../guard";
import { inspectDraft } from "../inspection";
import { accounts, type DraftState, draftEditors, drafts, pages, reviewNotes } from "../schema";
import { type PictureReading, pictureReading } from "./page-images";

/** A draft as lists show it. */
export type DraftRow = {
  id: string;
  state: DraftState;
  version: number;
  sessionKey: string | null;
  regionName: string | null;
  kind: SessionRecord["body"]["kind"];
  term: number | null;
  session: number | null;
  /** Whose standing committee its page tells of, which is no session; null otherwise. */
  committee: SessionRecord["body"]["kind"];
  recorder: { id: string; displayName: string };
  isCorrection: boolean;
  /** How many of its values a person still has to look at. */
  toCheck: number;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
};

/** The same in the desk's own lists, with how many comments on it are not settled. */
export type ListedDraft = DraftRow & { openComments: number };

/** A draft with all that the desk shows: record, sources' texts, notes of review, what still blocks it. */
export type DraftView = ListedDraft & {
  record: SessionRecord;
  baseRevision: number | null;
  reason: string | null;
  articleSpans: [number, number][] | null;
  /** Whole text of each source, by id of source; absent where the page is not kept here. */
  texts: Record<string, string>;
  /** By id of source, for those whose text was recognised in a picture. */
  pictures: Record<string, PictureReading>;
  threads: ThreadView[];
  notes: { author: string; text: string; at: string }[];
  findings: Finding[];
  editors: string[];
  /** Whether the reader may publish or return it, as far as second reading goes. */
  mayReview: boolean;
};

/** What a list of drafts is narrowed to: a recorder's id, a kind of body, part of a region's name. */
export const draftFilterSchema = z
  .object({
    who: z.string().min(1).max(40),
    body: z.enum(bodyKinds),
    place: z.string().trim().min(1).max(100),
  })
  .partial();
export type DraftFilter = z.infer<typeof draftFilterSchema>;

/** Most drafts of a list. */
export const mostDrafts = 500;

/** Drafts in the given states, latest change first. @throws Refusal */
export function listDrafts(
  ctx: Context,
  states: readonly DraftState[],
  { who, body, place }: DraftFilter = {},
): ListedDraft[] {
  permit(ctx, "draft.read");
  const at = (path: string) => sql`json_extract(${drafts.document}, ${`$.${path}`})`;
  const rows = ctx.db
    .select({ draft: drafts, displayName: accounts.displayName })
    .from(drafts)
    .innerJoin(accounts, eq(accounts.id, drafts.recorder))
    .where(
      and(
        inArray(drafts.state, [...states]),
        who === undefined ? undefined : eq(drafts.recorder, who),
        body === undefined ? undefined : eq(at("body.kind"), body),
        place === undefined ? undefined : gt(sql`instr(${at("body.regionName")}, ${place})`, 0),
      ),
    )
    .orderBy(desc(drafts.updatedAt), asc(drafts.id))
    .limit(mostDrafts)
    .all();
  const open = openThreadsOf(
    ctx.db,
    rows.map(({ draft }) => draft.id),
  );
  return rows.map(({ draft, displayName }) => ({
    ...draftRow(draft, displayName),
    openComments: open.get(draft.id) ?? 0,
  }));
}

/** Who records: everyone to whom a draft may be handed, and every recorder of a draft at the desk. @throws Refusal */
export function listRecorders(ctx: Context): { id: string; displayName: string; isActive: boolean }[] {
  permit(ctx, "draft.read");
  const owners = ctx.db
    .select({ recorder: drafts.recorder })
    .from(drafts)
    .where(inArray(drafts.state, ["open", "returned", "in_review"]));
  return ctx.db
    .select()
    .from(accounts)
    .where(or(eq(accounts.role, "recorder"), inArray(accounts.id, owners)))
    .orderBy(asc(accounts.displayName))
    .all()
    .map(({ id, displayName, role, suspendedAt }) => ({
      ...{ id, displayName },
      isActive: role === "recorder" && suspendedAt === null,
    }));
}

/** One draft, or null. @throws Refusal */
export function getDraft(ctx: Context, id: string): DraftView | null {
  permit(ctx, "draft.read");
  const { db } = ctx;
  const found = db
    .select({ draft: drafts, displayName: accounts.displayName })
    .from(drafts)
    .innerJoin(accounts, eq(accounts.id, drafts.recorder))
    .where(eq(drafts.id, id))
    .get();
  if (found === undefined) return null;
  const record = recordSchema.parse(found.draft.document);
  const threads = threadsOf(db, id);
  const editors = db
    .select({ account: draftEditors.account })
    .from(draftEditors)
    .where(eq(draftEditors.draft, id))
    .all()
    .map(({ account }) => account);
  return {
    ...draftRow(found.draft, found.displayName, record),
    threads,
    openComments: threads.filter(({ settled }) => settled === null).length,
    record,
    baseRevision: found.draft.baseRevision,
    reason: found.draft.reason,
    articleSpans: found.draft.articleSpans,
    texts: textsOf(ctx, record),
    pictures: picturesOf(ctx, record),
    notes: db
      .select({ author: accounts.displayName, text: reviewNotes.text, at: reviewNotes.at })
      .from(reviewNotes)
      .innerJoin(accounts, eq(accounts.id, reviewNotes.author))
      .where(eq(reviewNotes.draft, id))
      .orderBy(asc(reviewNotes.id))
      .all(),
    findings: inspectDraft(db, { ...found.draft, record }),
    editors,
    mayReview: mayReview(ctx.actor.id, editors),
  };
}

/** The latest note of review on each of the given drafts, by draft. @throws Refusal */
export function latestNotes(
  ctx: Context,
  ids: readonly string[],
): Record<string, { author: string; text: string }> {
  permit(ctx, "draft.read");
  const rows = ctx.db
    .select({ draft: reviewNotes.draft, author: accounts.displayName, text: reviewNotes.text })
    .from(reviewNotes)
    .innerJoin(accounts, eq(accounts.id, reviewNotes.author))
    .where(inArray(reviewNotes.draft, [...ids]))
    .orderBy(asc(reviewNotes.id))
    .all();
  return Object.fromEntries(rows.map(({ draft, ...note }) => [draft, note]));
}

function textsOf({ db }: Context, record: SessionRecord): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { id, sha256 } of record.sources) {
    const page = db.select({ text: pages.text }).from(pages).where(eq(pages.sha256, sha256)).get();
    if (page !== undefined) texts[id] = page.text;
  }
  return texts;
}

function picturesOf({ db }: Context, { sources }: SessionRecord): Record<string, PictureReading> {
  return Object.fromEntries(
    sources.flatMap(({ id, sha256 }) => {
      const reading = pictureReading(db, sha256);
      return reading === null ? [] : [[id, reading]];
    }),
  );
}

/** A draft as lists show it. @param displayName of its recorder */
export function draftRow(
  draft: typeof drafts.$inferSelect,
  displayName: string,
  record: SessionRecord = recordSchema.parse(draft.document),
): DraftRow {
  return {
    id: draft.id,
    state: draft.state,
    version: draft.version,
    sessionKey: draft.sessionKey,
    regionName: record.body.regionName,
    kind: record.body.kind,
    term: record.term,
    session: record.session,
    committee: committeeIn(record),
    recorder: { id: draft.recorder, displayName },
    isCorrection: draft.baseRevision !== null,
    toCheck: record.citations.filter(awaitsConfirmation).length,
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
    submittedAt: draft.submittedAt,
  };
}
