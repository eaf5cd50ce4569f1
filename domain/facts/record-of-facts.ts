import {
  blankRecord,
  categoryOf,
  parseNumeral,
  type Resolution,
  type SessionRecord,
  type Sitting,
  type SittingKind,
  type Votes,
} from "@/domain/record";
import { evidenceOf } from "./evidence-of-facts";
import type { FactSitting } from "./schema";
import type { SessionFacts } from "./session-facts";
import { sourcesOf } from "./sources-of-facts";

/** A record put together from facts, and the notes of its sources by their ids. */
export type RecordWithNotes = { record: SessionRecord; notes: { source: string; text: string }[] };

/**
 * One session's facts as a record: its sittings in order, what each of them passed, heard and chose, and the sources
 * of every value. Nothing is worked out that the facts do not state.
 *
 * @param by id of the account that enters it
 */
export function recordOfFacts(facts: SessionFacts, by: string): RecordWithNotes {
  const [first] = facts.sittings;
  const sources = sourcesOf(facts);
  const sittingOf = new Map<string, number>();
  const take = <T>(prefix: string, list: string, items: (sitting: FactSitting) => readonly T[]) => {
    let last = 0;
    return facts.sittings.flatMap((sitting, n) =>
      items(sitting).map((item) => {
        last += 1;
        const id = `${prefix}${last}`;
        sittingOf.set(`${list}/${id}`, n);
        return { id, item, sitting: `s${n + 1}` };
      }),
    );
  };
  const sittings = take("s", "sittings", (sitting) => [sitting]);
  const proposals = facts.sittings.findIndex((sitting) => sitting.proposals !== null);
  for (const path of ["proposals/received", "proposals/filed"]) sittingOf.set(path, proposals);
  const record: SessionRecord = {
    ...blankRecord(),
    ...(first === undefined ? {} : identity(first)),
    sittings: sittings.map(({ id, item }) => sittingRecord(id, item)),
    reports: take("h", "reports", ({ reports }) => reports).map(({ id, item, sitting }) => ({
      id,
      title: item.title,
      presenter: item.presenter === null ? null : { name: item.presenter, post: null },
      sitting,
    })),
    resolutions: take("r", "resolutions", ({ body, resolutions }) =>
      resolutions.map((resolution) => ({ ...resolution, category: categoryIn(body, resolution) })),
    ).map(({ id, item, sitting }) => ({
      id,
      title: item.title,
      category: item.category,
      method: null,
      votes: item.votes && {
        for: item.votes.for,
        against: item.votes.against,
        abstain: item.votes.abstain,
        notVoting: item.votes.not_voting,
      },
      outcome: item.outcome,
      sitting,
    })),
    elections: take("e", "elections", ({ elections }) => elections).map(({ id, item, sitting }) => ({
      id,
      name: item.name,
      post: item.post,
      votes: electionVotes(item),
      sitting,
    })),
    proposals: facts.sittings[proposals]?.proposals ?? null,
    sources: sources.map(({ source }) => source),
  };
  return {
    record: { ...record, citations: evidenceOf(record, sources, sittingOf, by) },
    notes: sources.map(({ source, text }) => ({ source: source.id, text })),
  };
}

function identity(facts: FactSitting): Pick<SessionRecord, "body" | "term" | "session" | "year"> {
  const { body, level, region, region_code, term, session, year } = facts;
  return { body: { kind: body, level, regionCode: region_code, regionName: region }, term, session, year };
}

function sittingRecord(
  id: string,
  { due, present, absent, quorum_claim, date, ...sitting }: FactSitting,
): Sitting {
  return {
    id,
    ...kindOf(sitting),
    date,
    attendance: { inOffice: null, due, present, absent, quorumClaim: quorum_claim },
  };
}

/** The facts call every meeting between opening and closing a plenary one; their notes begin with which it was. */
function kindOf({ sitting, notes }: Pick<FactSitting, "sitting" | "notes">): {
  kind: SittingKind;
  ordinal: number | null;
} {
  if (sitting !== "plenary") return { kind: sitting, ordinal: null };
  if (notes?.startsWith("预备会议")) return { kind: "preparatory", ordinal: null };
  const [, numeral] = /^第([一二三四五六七八九十]+)次全体会议/.exec(notes ?? "") ?? [];
  return { kind: "plenary", ordinal: numeral === undefined ? null : parseNumeral(numeral) };
}

/** A five-year outline is a kind of its own in the record; a law has none. Else the facts' own word counts. */
function categoryIn(
  body: FactSitting["body"],
  { title, category }: FactSitting["resolutions"][number],
): Resolution["category"] {
  if (categoryOf(title, body) === "five_year_outline") return "five_year_outline";
  return category === "law" ? "other" : category;
}

function electionVotes(election: FactSitting["elections"][number]): Votes | null {
  const { votes_for, votes_against, votes_abstain } = election;
  if (votes_for === null && votes_against === null && votes_abstain === null) return null;
  return { for: votes_for, against: votes_against, abstain: votes_abstain, notVoting: null };
}
