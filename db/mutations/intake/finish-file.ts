import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { type ErrorCode, Refusal, type RefusalDetails } from "@/domain/errors";
import { type GivenSource, sourceFields } from "@/domain/intake";
import type { Connection } from "../../client";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { intakeBatches, intakeItems } from "../../schema";
import { ReceivedFileInput } from "../page/insert-file";
import { knownFile } from "../page/known-page";
import { type ReceivedPage, receivePage } from "../page/receive-page";

/** What a page states about itself; it fills what the batch leaves open. */
const statedSchema = z
  .object({
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
  })
  .partial();

export const FinishFileInput = z.object({
  id: z.string(),
  text: z.string(),
  file: ReceivedFileInput,
  stated: statedSchema.default({}),
});

/** The states out of which a file can end: the command line reads its files without queueing them. */
const open = ["expected", "reading"] as const;

/**
 * Ends a file with what was read from it: the page is received as its batch says, and in the same transaction the
 * file is done. A page on which there is no session is kept without a draft.
 *
 * @returns what became of the page; null where the file was cancelled meanwhile
 * @throws Refusal as `receivePage`: then nothing is written
 */
export function finishFile(ctx: Context, input: z.input<typeof FinishFileInput>): ReceivedPage | null {
  permit(ctx, "draft.create");
  const { id, text, file, stated } = parseInput(FinishFileInput, input);
  return ctx.db.transaction(
    (tx) => {
      const item = openItem(tx, id);
      if (item === null) return null;
      const page = receivePage(ctx, {
        ...sourceOf(item.source, stated),
        text,
        file,
        fileName: item.name,
        withoutSession: "keep",
      });
      settle(tx, id, file, page, ctx.now);
      return page;
    },
    { behavior: "immediate" },
  );
}

/**
 * Ends a file that was read before, if it was: by its bytes alone, without reading it again.
 *
 * @returns what became of its page; null where it is new, or was cancelled meanwhile
 */
export function finishKnownFile(
  ctx: Context,
  { id, file }: { id: string; file: { sha256: string; bytes: number } },
): ReceivedPage | null {
  permit(ctx, "draft.create");
  return ctx.db.transaction(
    (tx) => {
      const page = knownFile(tx, file.sha256);
      if (page === null || openItem(tx, id) === null) return null;
      settle(tx, id, file, page, ctx.now);
      return page;
    },
    { behavior: "immediate" },
  );
}

/** Ends a file with the reason why it could not be read. The queue itself acts: no person asks for this. */
export function failFile(
  { db, now }: Pick<Context, "db" | "now">,
  { id, code, details }: { id: string; code: ErrorCode; details: RefusalDetails },
): void {
  db.update(intakeItems)
    .set({ state: "failed", code, details, changedAt: now })
    .where(and(eq(intakeItems.id, id), inArray(intakeItems.state, [...open])))
    .run();
}

function openItem(tx: Connection, id: string): { name: string; source: GivenSource } | null {
  const item = tx
    .select({ name: intakeItems.name, state: intakeItems.state, source: intakeBatches.source })
    .from(intakeItems)
    .innerJoin(intakeBatches, eq(intakeBatches.id, intakeItems.batch))
    .where(eq(intakeItems.id, id))
    .get();
  if (item === undefined) throw new Refusal("not_found");
  return item.state === "expected" || item.state === "reading" ? item : null;
}

function settle(
  tx: Connection,
  id: string,
  { sha256, bytes }: { sha256: string; bytes: number },
  page: ReceivedPage,
  now: string,
): void {
  tx.update(intakeItems)
    .set({
      ...{ state: "done", sha256, bytes, page: page.sha256, seenBefore: page.seenBefore },
      ...{ code: null, details: null, changedAt: now },
    })
    .where(eq(intakeItems.id, id))
    .run();
}

/** What a person said of the batch goes before what the page says of itself; of that, what a source can hold. */
function sourceOf(given: GivenSource, stated: z.output<typeof statedSchema>): GivenSource {
  return {
    ...given,
    title: given.title ?? sourceFields.title.safeParse(stated.title).data ?? null,
    publisher: given.publisher ?? sourceFields.publisher.safeParse(stated.publisher).data ?? null,
    published: given.published ?? sourceFields.published.safeParse(stated.published).data ?? null,
    url: given.url ?? sourceFields.url.safeParse(stated.url).data ?? null,
  };
}
