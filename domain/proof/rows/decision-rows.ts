import type { SessionIdentity, SessionRecord, Votes } from "@/domain/record";
import { baseOf, majorityRuleOn, majorityThreshold, votedAt } from "@/domain/rules";
import type { Cell, ColumnKey } from "@/domain/tables";
import { evidenceCells, identityIn, provenanceCells, type RowHead, sessionCells } from "./cells";

/** A row a resolution. */
export function resolutionRows(
  head: RowHead,
  record: SessionRecord,
): Record<ColumnKey<"resolutions">, Cell>[] {
  const identity = identityIn(record);
  return record.resolutions.map(({ id, title, category, method, votes, outcome, sitting }, place) => ({
    ...sessionCells(head, identity),
    number: place + 1,
    ...{ title, category, method },
    ...voteCells(record, identity, votes, sitting),
    votes_not_voting: votes?.notVoting ?? null,
    outcome,
    ...provenanceCells(head, record),
    item: id,
    ...evidenceCells(record, `resolutions/${id}/`),
  }));
}

/** A row a person elected to a post. */
export function electionRows(head: RowHead, record: SessionRecord): Record<ColumnKey<"elections">, Cell>[] {
  const identity = identityIn(record);
  return record.elections.map(({ id, name, post, votes, sitting }, place) => ({
    ...sessionCells(head, identity),
    number: place + 1,
    person: name,
    post,
    ...voteCells(record, identity, votes, sitting),
    ...provenanceCells(head, record),
    item: id,
    ...evidenceCells(record, `elections/${id}/`),
  }));
}

/** A vote, and how it stands to what the rule of the day needs. */
function voteCells(
  record: SessionRecord,
  identity: SessionIdentity,
  votes: Votes | null,
  sitting: string | null,
) {
  const { date, attendance } = votedAt(record, sitting);
  const rule = majorityRuleOn({ ...identity, date });
  const base = rule === null ? null : baseOf(attendance);
  const needed = base === null ? null : majorityThreshold(base.count);
  const votesFor = votes?.for ?? null;
  const margin = votesFor === null || needed === null ? null : votesFor - needed;
  return {
    votes_for: votesFor,
    votes_against: votes?.against ?? null,
    votes_abstain: votes?.abstain ?? null,
    sitting: record.sittings.find(({ id }) => id === sitting)?.kind ?? null,
    date,
    base: base?.kind ?? null,
    base_count: base?.count ?? null,
    needed,
    margin,
    passes: margin === null ? null : margin >= 0,
    rule: rule?.id ?? null,
  };
}
