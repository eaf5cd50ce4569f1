import "server-only";
import { and, desc, inArray, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { type AttendanceRow, attendanceRow } from "@/domain/export";
import type { LedgerEntry } from "@/domain/ledger";
import { type AttendanceQuestion, attendanceQuestions } from "@/domain/stats";
import type { Context } from "../context";
import { permit } from "../guard";
import { entryOf } from "../ledger-row";
import { ledger, revisions, sessions, sittings } from "../schema";
import { sittingRows } from "./attendance";
import { displayNameOf } from "./display-names";
import { withoutSecondReader } from "./ledger";
import { namesOfSessions, type PublishedNames } from "./session-names";
import { allStandings } from "./session-standings";

/** What an auditor would ask about reported attendance, over all that is published. @throws Refusal */
export function askAttendance(ctx: Context): AttendanceQuestion[] {
  permit(ctx, "ledger.read");
  return attendanceQuestions(allStandings(ctx.db));
}

/** A sitting whose report claims otherwise than the rule gives. */
export type DisagreeingClaim = Pick<
  AttendanceRow,
  "sessionKey" | "sittingId" | "date" | "due" | "present" | "threshold" | "rule"
> & { claim: string; named: PublishedNames | null };

/** Sittings whose reports claim otherwise than the quorum rule gives, newest session first. @throws Refusal */
export function listDisagreeingClaims(ctx: Context): DisagreeingClaim[] {
  permit(ctx, "ledger.read");
  const found = sittingRows(ctx.db, isNotNull(sittings.quorumClaim))
    .map((row) => attendanceRow({ ...row, sources: [], quotes: {} }))
    .filter(({ agreement }) => agreement === "disagrees");
  const named = namesOfSessions(ctx.db, [...new Set(found.map(({ sessionKey }) => sessionKey))]);
  return found.map((row) => ({
    ...row,
    claim: row.quorumClaim ?? "",
    named: named.get(row.sessionKey) ?? null,
  }));
}

/** Publishing or withdrawing by one person alone, as the ledger has it. `by` is a display name. */
export type UnsecondedAct = LedgerEntry & { named: PublishedNames | null; by: string };

/** Acts that the ledger marks as done without a second person, newest first; at most 200. @throws Refusal */
export function listWithoutSecondReader(ctx: Context): UnsecondedAct[] {
  permit(ctx, "ledger.read");
  const entries = ctx.db
    .select()
    .from(ledger)
    .where(and(inArray(ledger.action, ["record.published", "record.withdrawn"]), withoutSecondReader))
    .orderBy(desc(ledger.seq))
    .limit(200)
    .all()
    .map(entryOf);
  const named = namesOfSessions(
    ctx.db,
    entries.map(({ subject }) => subject),
  );
  const person = displayNameOf(ctx.db);
  return entries.map((entry) => ({
    ...entry,
    named: named.get(entry.subject) ?? null,
    by: person(entry.actor),
  }));
}

const lookedAt = z.object({
  sessionKey: z.string(),
  path: z.string(),
  words: z.string(),
  how: z.enum(["confirmed", "hand"]),
  by: z.string(),
  rule: z.string().nullable(),
});

/** A figure that rests on a person's word: inferred and confirmed, or entered by hand. `by` is a display name. */
export type PersonalFigure = z.infer<typeof lookedAt> & { named: PublishedNames | null };
export type PersonalFigures = { total: number; page: number; pages: number; figures: PersonalFigure[] };

const perPage = 50;

/**
 * Figures (attendance, votes, proposals) of the latest revisions that were inferred and confirmed, or entered by hand;
 * by session and place in the record. @param page from 1 @throws Refusal
 */
export function listPersonalFigures(ctx: Context, page: number): PersonalFigures {
  permit(ctx, "ledger.read");
  // What every such document holds somewhere; most documents are passed over without being taken apart.
  const candidates = sql`
    from ${sessions} join ${revisions} on ${revisions.sessionKey} = ${sessions.key} and ${revisions.number} = ${sessions.revision},
      json_each(${revisions.document}, '$.citations') cited
    where (${revisions.document} like '%"certainty":"check"%' or ${revisions.document} like '%"origin":"hand"%')
      and (cited.value ->> 'origin' = 'hand' or cited.value ->> 'certainty' = 'check')
      and (cited.value ->> 'path' glob 'sittings/*/attendance/*'
        or cited.value ->> 'path' glob '*/votes/*' or cited.value ->> 'path' glob 'proposals/*')`;
  const { n: total } = z.object({ n: z.int() }).parse(ctx.db.get(sql`select count(*) as n ${candidates}`));
  const rows = z.array(lookedAt).parse(
    ctx.db.all(sql`
      select ${sessions.key} as "sessionKey", cited.value ->> 'path' as path,
        coalesce(cited.value ->> 'quote', cited.value ->> 'from') as words,
        case cited.value ->> 'origin' when 'hand' then 'hand' else 'confirmed' end as how,
        coalesce(cited.value ->> 'by', cited.value ->> 'confirmedBy') as by, cited.value ->> 'rule' as rule
      ${candidates}
      order by ${sessions.key}, cited.key limit ${perPage} offset ${(page - 1) * perPage}`),
  );
  const named = namesOfSessions(ctx.db, [...new Set(rows.map(({ sessionKey }) => sessionKey))]);
  const person = displayNameOf(ctx.db);
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    figures: rows.map((row) => ({
      ...row,
      by: person(row.by),
      named: named.get(row.sessionKey) ?? null,
    })),
  };
}
