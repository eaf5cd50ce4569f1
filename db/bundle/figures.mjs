// What stands in a document as it is, read by table and column: without rows.mjs, so that each can be held against the other.
// Belongs to verify.mjs beside it, and needs nothing.

/** Where in the record the cells stand that every row of a session has. */
const ofRecord = {
  region_code: "body.regionCode",
  region: "body.regionName",
  body: "body.kind",
  level: "body.level",
  term: "term",
  session_number: "session",
  year: "year",
};
const votes = { votes_for: "votes.for", votes_against: "votes.against", votes_abstain: "votes.abstain" };

/** Where the others stand in what a row is about. */
const ofItem = {
  attendance: {
    ...{
      sitting_id: "id",
      sitting: "kind",
      date: "date",
      ordinal: "ordinal",
      claim: "attendance.quorumClaim",
    },
    ...{ in_office: "attendance.inOffice", due: "attendance.due" },
    ...{ present: "attendance.present", absent: "attendance.absent" },
  },
  resolutions: {
    ...{ item: "id", title: "title", category: "category", method: "method", outcome: "outcome" },
    ...{ ...votes, votes_not_voting: "votes.notVoting" },
  },
  elections: { item: "id", person: "name", post: "post", ...votes },
  reports: { item: "id", title: "title", presenter: "presenter.name" },
  directives: { item: "id", above: "above", heading: "heading", text: "text", speaker: "speaker.name" },
  coverage: {
    ...{ sittings: "sittings.length", resolutions: "resolutions.length", elections: "elections.length" },
    ...{ reports: "reports.length" },
    ...{ proposals_received: "proposals.received", proposals_filed: "proposals.filed" },
  },
};

/** What the rows of a record are about, in their order. */
const itemsOf = {
  attendance: ({ sittings }) => sittings,
  resolutions: ({ resolutions }) => resolutions,
  elections: ({ elections }) => elections,
  reports: ({ reports }) => reports,
  directives: ({ speeches }) =>
    speeches.flatMap(({ speaker, directives }) => directives.flatMap((one) => withBelow(one, speaker, null))),
  coverage: (record) => [record],
};
const withBelow = (point, speaker, above) => [
  { ...point, speaker, above },
  ...point.points.flatMap((one) => withBelow(one, speaker, point.id)),
];

/** Whether it is known where the cells of a table stand. */
export const hasFigures = (table) => Object.hasOwn(ofItem, table);

/** For each row of a document, its cells by column, as far as they stand there as they are; null is "not reported". */
export function figuresOf(table, { session, revision, sha256, publishedAt }, record) {
  const told = { session, revision, sha256, published_at: publishedAt, ...read(record, ofRecord) };
  return itemsOf[table](record).map((item) => ({ ...told, ...read(item, ofItem[table]) }));
}

function read(from, places) {
  const cells = Object.entries(places).map(([column, path]) => [
    column,
    path.split(".").reduce((value, name) => value?.[name], from) ?? null,
  ]);
  return Object.fromEntries(cells);
}
