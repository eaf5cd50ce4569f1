import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { recordSchema } from "@/domain/record";
import { globOf, isPlain, type SearchTerm, sieveOf, wordsForm, draftWords as wordsOf } from "@/domain/search";
import type { Database } from "../client";
import { searchedStates } from "../draft-words";
import { drafts, draftWords } from "../schema";

/**
 * Ids of the drafts in work that may hold all words, latest change first. SQLite looks for the plain characters in the
 * words kept at saving, and where that does not settle it what it finds is sifted further; a draft without kept words is read itself.
 *
 * @param most drafts looked through
 */
export function siftDrafts(db: Database, terms: readonly SearchTerm[], most: number): string[] {
  const latest = db
    .select({ id: drafts.id, updatedAt: drafts.updatedAt })
    .from(drafts)
    .where(inArray(drafts.state, [...searchedStates]))
    .orderBy(desc(drafts.updatedAt), asc(drafts.id))
    .limit(most)
    .as("latest");
  const found = db
    .select({
      id: latest.id,
      isKept: isNotNull(draftWords.draft).mapWith(Boolean),
      // What SQLite settles needs no second look, and thousands of drafts' words would be brought for nothing.
      ...(terms.every((term) => isPlain(term) || globOf(term) !== null)
        ? {}
        : { own: draftWords.own, spellings: draftWords.spellings }),
    })
    .from(latest)
    .leftJoin(draftWords, and(eq(draftWords.draft, latest.id), eq(draftWords.form, wordsForm)))
    .where(or(isNull(draftWords.draft), and(...terms.map(holdsTerm))))
    .orderBy(desc(latest.updatedAt), asc(latest.id))
    .all();
  const passes = sieveOf(terms);
  const holds = ({ id, isKept, own, spellings }: (typeof found)[number]) => {
    if (!isKept) return passes(wordsFromDocument(db, id));
    return own == null || spellings == null || passes({ own, spellings });
  };
  return found.filter(holds).map(({ id }) => id);
}

function holdsTerm(term: SearchTerm): SQL | undefined {
  const { runs } = term;
  const glob = globOf(term);
  const all = (words: typeof draftWords.own | typeof draftWords.spellings) =>
    and(...runs.map((run) => sql`instr(${words}, ${run}) > 0`));
  const own = and(all(draftWords.own), glob === null ? undefined : standsAlone(runs.join(""), glob));
  return or(own, all(draftWords.spellings));
}

/** The pattern is slow on a long text: most figures stand between spaces, which is seen at once. */
function standsAlone(run: string, glob: string): SQL | undefined {
  return or(
    sql`instr(${draftWords.own}, ${` ${run} `}) > 0`,
    sql`(' ' || ${draftWords.own} || ' ') glob ${glob}`,
  );
}

function wordsFromDocument(db: Database, id: string) {
  const read = db.select({ document: drafts.document }).from(drafts).where(eq(drafts.id, id)).get();
  return read === undefined ? { own: "", spellings: "" } : wordsOf(recordSchema.parse(read.document));
}
