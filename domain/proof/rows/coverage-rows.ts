import type { Directive, SessionRecord } from "@/domain/record";
import type { Cell, ColumnKey } from "@/domain/tables";
import { identityIn, provenanceCells, type RowHead, sessionCells } from "./cells";
import type { NotOfRecord } from "./left-out";

type CoverageCells = Record<Exclude<ColumnKey<"coverage">, NotOfRecord<"coverage">>, Cell>;

/** The one row of a session: how much of it is reported, and what is not. */
export function coverageRows(head: RowHead, record: SessionRecord): CoverageCells[] {
  const { sittings, resolutions, elections, reports, speeches, proposals, sources } = record;
  const days = sittings.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const figures = sittings.map(({ attendance }) => attendance);
  const counts = {
    sittings: sittings.length,
    sittings_counted: figures.filter(({ due, present }) => due !== null && present !== null).length,
    sittings_in_office: figures.filter(({ inOffice }) => inOffice !== null).length,
    resolutions: resolutions.length,
    resolutions_voted: resolutions.filter(isVoted).length,
    elections: elections.length,
    elections_voted: elections.filter(isVoted).length,
    reports: reports.length,
    reports_presented: reports.filter(({ presenter }) => presenter !== null).length,
    directives: speeches.reduce((sum, { directives }) => sum + pointsOf(directives), 0),
    proposals_received: proposals?.received ?? null,
    proposals_filed: proposals?.filed ?? null,
  };
  const missing = {
    attendance: counts.sittings_counted === 0,
    in_office: counts.sittings_in_office === 0,
    resolutions: counts.resolutions === 0,
    votes: counts.resolutions > 0 && counts.resolutions_voted === 0,
    reports: counts.reports === 0,
    presenters: counts.reports > 0 && counts.reports_presented === 0,
    directives: counts.directives === 0,
    proposals: counts.proposals_received === null && counts.proposals_filed === null,
    days: days.length === 0,
  };
  return [
    {
      ...sessionCells(head, identityIn(record)),
      first_day: days[0] ?? null,
      last_day: days.at(-1) ?? null,
      ...counts,
      sources_quoted: sources.filter(({ kind }) => kind !== "published_figures").length,
      not_reported:
        Object.entries(missing)
          .flatMap(([word, is]) => (is ? [word] : []))
          .join(" ") || null,
      ...provenanceCells(head, record),
    },
  ];
}

const isVoted = ({ votes }: Pick<SessionRecord["resolutions"][number], "votes">) =>
  votes !== null && votes.for !== null;

const pointsOf = (points: readonly Directive[]): number =>
  points.reduce((sum, { points: below }) => sum + 1 + pointsOf(below), 0);
