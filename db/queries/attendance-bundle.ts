import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { desc, eq, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { type BundleProof, type BundleRevision, bundleFiles } from "@/domain/proof";
import { type BodyKind, bodyKey, recordSchema, type SessionRecord } from "@/domain/record";
import { scopeSchema, type WrittenFile, zipStream } from "@/domain/tables";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { parseInput } from "../parse";
import { checkpoints, revisions, withdrawals } from "../schema";
import { closing, openSnapshot } from "../snapshot";
import { proveRevision } from "./proof";

export const BundleInput = z.strictObject({
  language: z.enum(["zh-CN", "en"]),
  /** The bundle is as of the newest checkpoint at or before this moment; without it, the newest. */
  asOf: z.iso.datetime().optional(),
  ...scopeSchema.omit({ sitting: true }).shape,
});

/** Most revisions of a bundle: a zip of this kind lists its files by a number of 16 bits. */
const mostRevisions = 65_000;

/**
 * The attendance table within a scope as of a moment, as a bundle that proves itself, made while its chunks are taken. Every
 * publication has a checkpoint, so that the newest one before a moment is what was public then.
 *
 * @throws Refusal `not_found` where nothing was signed by then, `table_too_long`
 */
export function openBundle(ctx: Context, input: z.input<typeof BundleInput>): WrittenFile {
  permit(ctx, "table.export");
  const { language, asOf, ...scope } = parseInput(BundleInput, input);
  const { db, close } = openSnapshot(ctx.db);
  try {
    const checkpoint = checkpointAt(db, asOf);
    if (checkpoint === undefined) throw new Refusal("not_found");
    const revisions = revisionsAt(db, checkpoint.size, scope);
    if (revisions.length > mostRevisions)
      throw new Refusal("table_too_long", { rows: revisions.length, limit: mostRevisions });
    const told = Object.entries(scope).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const]));
    const files = bundleFiles({
      scope: Object.fromEntries(told),
      language,
      revisions,
      documentOf: ({ session, revision }) => revisionOf(db, session, revision).document,
      proofOf: ({ session, revision }) => proofOf(db, session, revision, checkpoint.size),
      checkpoint: checkpoint.note,
      key: checkpoint.verifier,
      // Not bundled with the code: it goes out as it lies here.
      script: readFileSync(join(process.cwd(), "db", "bundle", "verify.mjs"), "utf8"),
    });
    return {
      name: `huilu-attendance-${checkpoint.size}.zip`,
      mediaType: "application/zip",
      chunks: closing(zipStream(files, 6), close),
    };
  } catch (error) {
    close();
    throw error;
  }
}

function proofOf(db: Connection, session: string, revision: number, size: number): BundleProof {
  const found = proveRevision(db, session, revision, size);
  if (found === null) throw new Error(`${session}@${revision} has no entry`);
  const { index, entry, proof } = found;
  return { session, revision, index, entry, proof };
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
function revisionsAt(tx: Connection, size: number, scope: Scope): BundleRevision[] {
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
      const { document, sha256, publishedAt } = revisionOf(tx, session, revision);
      const record = recordSchema.parse(JSON.parse(document));
      return within(record, scope) ? [{ session, revision, year: record.year, sha256, publishedAt }] : [];
    });
}

function revisionOf(tx: Connection, session: string, revision: number) {
  const row = tx
    .select()
    .from(revisions)
    .where(sql`${eq(revisions.sessionKey, session)} and ${eq(revisions.number, revision)}`)
    .get();
  if (row === undefined) throw new Error(`${session}@${revision} is missing`);
  return row;
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
    (scope.from === undefined || (year !== null && year >= scope.from)) &&
    (scope.to === undefined || (year !== null && year <= scope.to))
  );
}
