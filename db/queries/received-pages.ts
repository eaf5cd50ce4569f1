import "server-only";
import { eq, inArray } from "drizzle-orm";
import { sessionId } from "@/domain/intake";
import { awaitsConfirmation, type BodyKind, recordSchema } from "@/domain/record";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { bodies, type DraftState, drafts, pageFiles, pages, sessions } from "../schema";

/** What a session is called by, as far as it is known. */
type Named = {
  kind: BodyKind | null;
  regionName: string | null;
  term: number | null;
  session: number | null;
  sessionKey: string | null;
};

/** A draft that a page led to. */
export type PageDraft = Named & {
  id: string;
  state: DraftState;
  /** Values that wait for a person. */
  toCheck: number;
  /** Id of its session, for beginning another draft of it; null where that is not known. */
  sessionId: string | null;
};

/** A session on the page that was there already: in a draft, or published. */
export type LinkedOnPage = { id: string; draft: PageDraft | null; published: Named | null };

/** What became of a received page, as it stands now. */
export type PageReport = {
  sha256: string;
  fileName: string | null;
  recognised: boolean;
  drafts: PageDraft[];
  linked: LinkedOnPage[];
};

/** What became of a page; null where there is none of that hash. @throws Refusal */
export function getPageReport(ctx: Context, sha256: string): PageReport | null {
  permit(ctx, "draft.read");
  const { db } = ctx;
  const page = db
    .select({ fileName: pages.fileName, drafts: pages.drafts, linked: pages.linked })
    .from(pages)
    .where(eq(pages.sha256, sha256))
    .get();
  if (page === undefined) return null;
  const wanted = [...page.drafts, ...page.linked.flatMap(({ draft }) => draft ?? [])];
  const known = draftsById(db, wanted);
  const files = db
    .select({ recognised: pageFiles.recognised })
    .from(pageFiles)
    .where(eq(pageFiles.page, sha256))
    .all();
  return {
    sha256,
    fileName: page.fileName,
    recognised: files.some(({ recognised }) => recognised),
    drafts: page.drafts.flatMap((id) => known.get(id) ?? []),
    linked: page.linked.map(({ id, draft }) => ({
      id,
      draft: draft === null ? null : (known.get(draft) ?? null),
      published: draft === null ? published(db, id) : null,
    })),
  };
}

/** Hash of the page that a file says; null where no such file was read yet. @throws Refusal */
export function pageOfFile(ctx: Context, file: string): string | null {
  permit(ctx, "draft.read");
  const row = ctx.db.select({ page: pageFiles.page }).from(pageFiles).where(eq(pageFiles.sha256, file)).get();
  return row?.page ?? null;
}

function draftsById(db: Connection, ids: string[]): Map<string, PageDraft> {
  const rows = db.select().from(drafts).where(inArray(drafts.id, ids)).all();
  return new Map(
    rows.map((row) => {
      const record = recordSchema.parse(row.document);
      const { term, session, citations } = record;
      const { kind, regionName } = record.body;
      return [
        row.id,
        {
          ...{ id: row.id, state: row.state, kind, regionName, term, session, sessionKey: row.sessionKey },
          toCheck: citations.filter(awaitsConfirmation).length,
          sessionId: sessionId(record),
        },
      ];
    }),
  );
}

function published(db: Connection, key: string): Named | null {
  const row = db
    .select({
      kind: bodies.kind,
      regionName: sessions.regionName,
      term: sessions.term,
      session: sessions.session,
      sessionKey: sessions.key,
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(eq(sessions.key, key))
    .get();
  return row ?? null;
}
