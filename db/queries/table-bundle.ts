import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { desc, eq, lte, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import {
  type BundleProof,
  type BundleRevision,
  bundleFiles,
  bundleTables,
  isBundleTable,
} from "@/domain/proof";
import { codeStart } from "@/domain/record";
import { scopeSchema, type TableRequest, zipStream } from "@/domain/tables";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { parseInput } from "../parse";
import { checkpoints, revisions } from "../schema";
import { closing, openSnapshot } from "../snapshot";
import { openTables } from "../tables/open-tables";
import { countRows } from "../tables/read-lines";
import { proveRevision } from "./proof";
import type { CountedFile } from "./tables";

export const BundleInput = z.strictObject({
  table: z.enum(bundleTables).default("attendance"),
  language: z.enum(["zh-CN", "en"]),
  /** The bundle is as of the newest checkpoint at or before this moment; without it, the newest. */
  asOf: z.iso.datetime().optional(),
  ...scopeSchema.omit({ sitting: true }).shape,
});

/** Most revisions of a bundle that is made while it is sent; longer ones are prepared by a job. */
export const mostDirectRevisions = 5_000;

/**
 * A table within a scope as of a moment, as a bundle that proves itself, made while its chunks are taken: one
 * document is held at a time, whatever its size. Every publication has a checkpoint, so that the newest one before a moment is what was public then.
 * `rows` and `taken` count revisions.
 *
 * @param mostRevisions revisions beyond which it is refused
 * @throws Refusal `not_found` where nothing was signed by then, `table_too_long`
 */
export function openBundle(
  ctx: Context,
  input: z.input<typeof BundleInput>,
  mostRevisions = Number.POSITIVE_INFINITY,
): CountedFile {
  permit(ctx, "table.export");
  const { table, language, asOf, ...scope } = parseInput(BundleInput, input);
  const { db, close } = openSnapshot(ctx.db);
  try {
    const checkpoint = checkpointAt(db, asOf);
    if (checkpoint === undefined) throw new Refusal("not_found");
    const count = listRevisions(db, checkpoint.size, scope);
    if (count > mostRevisions) throw new Refusal("table_too_long", { rows: count, limit: mostRevisions });
    const told = Object.entries(scope).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const]));
    let read = 0;
    const files = bundleFiles({
      table,
      scope: Object.fromEntries(told),
      language,
      count,
      revisions: (from, most) => listed(db, from, most),
      documentOf: ({ session, revision }) => {
        read += 1;
        return revisionOf(db, session, revision);
      },
      proofOf: ({ session, revision }) => proofOf(db, session, revision, checkpoint.size),
      checkpoint: checkpoint.note,
      key: checkpoint.verifier,
      // Not bundled with the code: they go out as they lie here.
      scripts: {
        "figures.mjs": scriptNamed("figures.mjs"),
        "rows.mjs": scriptNamed("rows.mjs"),
        "verify.mjs": scriptNamed("verify.mjs"),
      },
    });
    return {
      name: `huilu-${table}-${checkpoint.size}.zip`,
      mediaType: "application/zip",
      rows: count,
      // Each document is read twice: for the table and for itself.
      taken: () => Math.floor(read / 2),
      chunks: closing(zipStream(files, 6), close),
    };
  } catch (error) {
    close();
    throw error;
  }
}

const scriptNamed = (name: string) => readFileSync(join(process.cwd(), "db", "bundle", name), "utf8");

/**
 * The bundle of a request: its table, scope and moment. One of a kind of sitting there is not, nor of a table that no
 * documents hold.
 *
 * @throws Refusal `invalid_input`, and as `openBundle`
 */
export function openBundleOf(
  ctx: Context,
  { table, scope: { sitting, ...scope }, asOf }: TableRequest,
  language: "zh-CN" | "en",
  mostRevisions?: number,
): CountedFile {
  permit(ctx, "table.export");
  if (!isBundleTable(table)) throw new Refusal("invalid_input", {}, [{ path: "table", code: "invalid" }]);
  if (sitting !== undefined) throw new Refusal("invalid_input", {}, [{ path: "sitting", code: "invalid" }]);
  return openBundle(ctx, { table, ...scope, language, asOf: asOf ?? undefined }, mostRevisions);
}

/** How many revisions the bundle of a request would hold: one of each session within its scope. @throws Refusal */
export function countBundled(ctx: Context, { scope: { sitting: _, ...scope }, asOf }: TableRequest): number {
  permit(ctx, "table.export");
  using tables = openTables(ctx.db, asOf);
  const columns = ["session"];
  return countRows(tables, {
    ...{ table: "coverage", scope, asOf, columns },
    ...{ sort: [], groups: [], isSummary: false },
  });
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

type Scope = Omit<z.infer<typeof BundleInput>, "table" | "language" | "asOf">;
const published = z.object({ session: z.string(), revision: z.int() });

/**
 * Lists the newest revision of each session within a scope among the first `size` entries, unless withdrawn by then, in the
 * order of the table: in a temporary table of this connection, numbered from 1, so that none need be held. @returns how many
 */
function listRevisions(tx: Connection, size: number, scope: Scope): number {
  const of = (path: string) => sql.raw(`json_extract(r.document, '$.${path}')`);
  const asked: [unknown, SQL][] = [
    [scope.region, sql`l.session like ${scope.region === undefined ? "" : `${codeStart(scope.region)}%`}`],
    [scope.body, sql`${of("body.kind")} = ${scope.body}`],
    [scope.level, sql`${of("body.level")} = ${scope.level}`],
    [scope.term, sql`${of("term")} = ${scope.term}`],
    [scope.from, sql`${of("year")} >= ${scope.from}`],
    [scope.to, sql`${of("year")} <= ${scope.to}`],
  ];
  const conditions = asked.flatMap(([given, condition]) =>
    given === undefined ? [] : [sql`and ${condition}`],
  );
  tx.run(sql`create temp table bundled (number integer primary key, session text, revision integer)`);
  return tx.run(
    sql`insert into bundled (session, revision)
        select l.session, l.revision
        from (
          select subject as session, max(json_extract(payload, '$.number')) as revision from ledger
          where action = 'record.published' and seq <= ${size} group by subject
        ) as l
        join revisions as r on r.session_key = l.session and r.number = l.revision
        where not exists (
          select 1 from withdrawals as w
          where w.session_key = l.session and w.number = l.revision and w.entry <= ${size}
        ) ${sql.join(conditions, sql` `)}
        order by ${of("year")} desc, l.session`,
  ).changes;
}

/** Listed revisions from the one at `from` on, counted from 0; a few of them are read at a time. */
function* listed(tx: Connection, from: number, most: number): Generator<BundleRevision> {
  const step = 1000;
  for (let at = from; at < from + most; at += step) {
    const to = Math.min(at + step, from + most);
    const rows = tx.all(
      sql`select session, revision from bundled where number > ${at} and number <= ${to} order by number`,
    );
    for (const row of rows) yield published.parse(row);
    if (rows.length < to - at) return;
  }
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
