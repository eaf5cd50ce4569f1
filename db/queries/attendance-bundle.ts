import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { desc, eq, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { bundleFiles, type ProvedDocument } from "@/domain/proof";
import { type BodyKind, bodyKey, recordSchema, type SessionRecord } from "@/domain/record";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { parseInput } from "../parse";
import { checkpoints, revisions, withdrawals } from "../schema";
import { proveRevision } from "./proof";
import { sessionFilterSchema } from "./session-filter";

export const BundleInput = sessionFilterSchema.extend({
  language: z.enum(["zh-CN", "en"]),
  /** The bundle is as of the newest checkpoint at or before this moment; without it, the newest. */
  asOf: z.iso.datetime().optional(),
});

/**
 * The attendance table within a scope as of a moment, as a bundle that proves itself: its files by name. Every publication
 * has a checkpoint, so that the newest one before a moment is what was public then.
 *
 * @throws Refusal `not_found` where nothing was signed by then
 */
export function gatherBundle(ctx: Context, input: z.input<typeof BundleInput>): Map<string, Uint8Array> {
  permit(ctx, "table.export");
  const { language, asOf, ...filter } = parseInput(BundleInput, input);
  return ctx.db.transaction((tx) => {
    const checkpoint = checkpointAt(tx, asOf);
    if (checkpoint === undefined) throw new Refusal("not_found");
    const documents = documentsAt(tx, checkpoint.size, filter);
    const proofs = documents.map(({ session, revision }) => {
      const proof = proveRevision(tx, session, revision, checkpoint.size);
      if (proof === null) throw new Error(`${session}@${revision} has no entry`);
      return { session, revision, index: proof.index, entry: proof.entry, proof: proof.proof };
    });
    const scope = Object.fromEntries(
      Object.entries(filter).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
    );
    return bundleFiles({
      scope,
      language,
      documents,
      proofs,
      checkpoint: checkpoint.note,
      key: checkpoint.verifier,
      // Not bundled with the code: it goes out as it lies here.
      script: readFileSync(join(process.cwd(), "db", "bundle", "verify.mjs"), "utf8"),
    });
  });
}

function checkpointAt(tx: Connection, asOf: string | undefined) {
  return tx
    .select()
    .from(checkpoints)
    .where(asOf === undefined ? undefined : lte(checkpoints.at, new Date(asOf).toISOString()))
    .orderBy(desc(checkpoints.id))
    .limit(1)
    .get();
}

type Scope = Omit<z.infer<typeof BundleInput>, "language" | "asOf">;
const published = z.object({ session: z.string(), revision: z.int() });

/** The newest revision of each session within a scope among the first `size` entries, unless withdrawn by then; by address. */
function documentsAt(tx: Connection, size: number, scope: Scope): ProvedDocument[] {
  const withdrawn = withdrawnAt(tx, size);
  return tx
    .all(
      sql`select subject as session, max(json_extract(payload, '$.number')) as revision from ledger
          where action = 'record.published' and seq <= ${size} group by subject order by subject`,
    )
    .map((row) => published.parse(row))
    .filter(({ session, revision }) => !withdrawn.has(`${session}@${revision}`))
    .filter(({ session }) => mayBeWithin(session, scope))
    .flatMap(({ session, revision }) => {
      const row = tx
        .select()
        .from(revisions)
        .where(sql`${eq(revisions.sessionKey, session)} and ${eq(revisions.number, revision)}`)
        .get();
      if (row === undefined) throw new Error(`${session}@${revision} is missing`);
      const { document, sha256, publishedAt } = row;
      const isWithin = within(recordSchema.parse(JSON.parse(document)), scope);
      return isWithin ? [{ session, revision, document, sha256, publishedAt }] : [];
    });
}

/** Revisions that were taken down among the first `size` entries. */
function withdrawnAt(tx: Connection, size: number): Set<string> {
  const rows = tx.select().from(withdrawals).where(lte(withdrawals.entry, size)).all();
  return new Set(rows.map(({ sessionKey, number }) => `${sessionKey}@${number}`));
}

/** What the address alone tells, so that only documents that may count are read. */
function mayBeWithin(session: string, { region, body, term }: Scope): boolean {
  const [code = "", , its] = session.split("-");
  if (region !== undefined && !isInRegion(code, region)) return false;
  if (body !== undefined && !session.startsWith(`${bodyOf(code, body)}-`)) return false;
  return term === undefined || Number(its) === term;
}

const bodyOf = (regionCode: string, kind: BodyKind) => bodyKey({ regionCode, kind });

/** GB/T 2260 codes nest by pairs of digits; 100000 is the whole country's own bodies. */
function isInRegion(code: string, region: string): boolean {
  return region === "100000" ? code === region : code.startsWith(region.replace(/(?:00){1,2}$/, ""));
}

function within({ body, year }: SessionRecord, scope: Scope): boolean {
  return (
    (scope.level === undefined || body.level === scope.level) &&
    (scope.year === undefined || year === scope.year)
  );
}
