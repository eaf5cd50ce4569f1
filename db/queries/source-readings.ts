import "server-only";
import { eq } from "drizzle-orm";
import { readingsFor, type SecondReading, sessionFor, sessionsOfPage } from "@/domain/intake";
import { recordSchema } from "@/domain/record";
import type { Context } from "../context";
import { permit } from "../guard";
import { drafts, pageFiles, pages } from "../schema";

/** What a source of a draft gives for the values of its record; null where it was not read to report that session. */
export type SourceReadings = SecondReading[] | null;

/** Reads a draft's source anew and sets it against the record; null where there is no such draft or source. @throws Refusal */
export function readSource(ctx: Context, id: string, source: string): { readings: SourceReadings } | null {
  permit(ctx, "draft.read");
  const { db } = ctx;
  const draft = db.select({ document: drafts.document }).from(drafts).where(eq(drafts.id, id)).get();
  if (draft === undefined) return null;
  const record = recordSchema.parse(draft.document);
  const cited = record.sources.find((one) => one.id === source);
  if (cited === undefined) return null;
  const page = db.select({ text: pages.text }).from(pages).where(eq(pages.sha256, cited.sha256)).get();
  if (page === undefined) return null;
  const files = db
    .select({ recognised: pageFiles.recognised })
    .from(pageFiles)
    .where(eq(pageFiles.page, cited.sha256))
    .all();
  const found = sessionsOfPage(
    page.text,
    cited,
    files.some(({ recognised }) => recognised),
  );
  const session = sessionFor(record, found);
  return { readings: session === null ? null : readingsFor(record, session) };
}
