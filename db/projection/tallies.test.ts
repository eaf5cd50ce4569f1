import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantitiesIn, themesOf, wordsOf } from "@/domain/directives";
import { identityOf, type SessionRecord, sessionKey } from "@/domain/record";
import { aRecord, aResolution, aSitting } from "@/domain/record/testing";
import { tallied, tallies } from "../schema";
import { temporaryDatabase } from "../testing";
import { countedTallies } from "./tallies";
import { removeProjection, writeProjection } from "./write";

const number = fc.option(fc.integer({ min: 0, max: 200 }));
const votes = fc.record({ for: number, against: number, abstain: number, notVoting: fc.constant(null) });
const resolution = fc.option(votes).map((counts) => aResolution({ votes: counts }));
const sentence = fc.constantFrom(
  "要抓好教育和养老，建成51个项目。",
  "投资34.7亿元，发展旅游。",
  "加强领导。",
);
const record = fc
  .record({
    body: fc.constantFrom(
      { kind: "people_congress", level: "county", regionCode: "141102", regionName: "离石区" } as const,
      { kind: "cppcc", level: "county", regionCode: "141102", regionName: "离石区" } as const,
      { kind: "people_congress", level: "province", regionCode: "370000", regionName: "山东省" } as const,
    ),
    session: fc.integer({ min: 1, max: 2 }),
    year: fc.integer({ min: 2022, max: 2023 }),
    present: fc.option(fc.constant(100)),
    resolutions: fc.array(resolution, { maxLength: 3 }),
    sentences: fc.array(sentence, { maxLength: 3 }),
  })
  .map(({ present, sentences, resolutions, ...rest }) =>
    aRecord({
      ...rest,
      sittings: [aSitting({}, { present })],
      resolutions: resolutions.map((one, n) => ({ ...one, id: `r${n + 1}` })),
      speeches: [
        {
          id: "p1",
          speaker: null,
          sitting: null,
          directives: sentences.map((text, n) => ({
            ...{ id: `d${n + 1}`, ordinal: n + 1, heading: text, text: null },
            points: [{ id: `d${n + 1}a`, ordinal: 1, heading: text, text: null, points: [] }],
          })),
        },
      ],
    }),
  );
const act = fc.record({ record, withdraws: fc.boolean() });

/** Counted from the records by themselves, without the database. */
function expectedSums(records: readonly SessionRecord[]): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (tally: string, of: string, n: number) => {
    if (n > 0) sums[`${tally} ${of}`] = (sums[`${tally} ${of}`] ?? 0) + n;
  };
  for (const { sittings, resolutions, speeches } of records) {
    const directives = speeches.flatMap((speech) => speech.directives);
    const quantities = directives.flatMap((one) => quantitiesIn(wordsOf(one)));
    add("sessions", "", 1);
    add("with_attendance", "", sittings.some(({ attendance }) => attendance.present !== null) ? 1 : 0);
    add("with_resolutions", "", resolutions.length > 0 ? 1 : 0);
    add("resolutions", "", resolutions.length);
    add("directives", "", directives.length);
    add("with_directives", "", directives.length > 0 ? 1 : 0);
    add("with_quantities", "", quantities.length > 0 ? 1 : 0);
    for (const { kind } of quantities) add("quantities", kind, 1);
    for (const one of directives) for (const { theme } of themesOf(wordsOf(one))) add("themes", theme, 1);
    const known = resolutions.filter(({ votes }) => votes !== null && votes.for !== null);
    add("with_votes", "", known.length > 0 ? 1 : 0);
    add("resolutions_with_votes", "", known.length);
    for (const { category, votes } of known) {
      if (votes === null || votes.against === null || votes.abstain === null) continue;
      add("voted", category, 1);
      add("votes_for", category, votes.for ?? 0);
      add("votes_against", category, votes.against);
      add("votes_abstain", category, votes.abstain);
    }
  }
  return sums;
}

test("whatever is published, corrected and withdrawn, the tallies are what counting all anew gives", async () => {
  using db = await temporaryDatabase();
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      db.transaction((tx) => {
        const standing = new Map<string, SessionRecord>();
        for (const { record: one, withdraws } of acts) {
          const identity = identityOf(one);
          if (identity === null) throw new Error("no identity");
          const key = sessionKey(identity);
          if (withdraws) {
            removeProjection(tx, key);
            standing.delete(key);
          } else {
            const head = { sessionKey: key, number: 1, sha256: "0", publishedAt: "2024-01-01T00:00:00.000Z" };
            writeProjection(tx, head, one);
            standing.set(key, one);
          }
        }
        const rows = tx.select().from(tallies).all();
        const sorted = (all: readonly object[]) => all.map((row) => JSON.stringify(row)).sort();
        const anew = tx.all<object>(countedTallies([...tallied], () => sql`true`));
        expect(sorted(rows)).toEqual(sorted(anew));
        const sums: Record<string, number> = {};
        for (const { tally, of, n } of rows) sums[`${tally} ${of}`] = (sums[`${tally} ${of}`] ?? 0) + n;
        expect(sums).toEqual(expectedSums([...standing.values()]));
        for (const key of standing.keys()) removeProjection(tx, key);
        expect(tx.select().from(tallies).all()).toEqual([]);
      });
    }),
    { numRuns: 60, seed: 4 },
  );
});
