import "server-only";
import type { ColumnKey } from "@/domain/tables";
import { provenanceSql, sessionOrder, sessionSql, type TableSql } from "./column-sql";

const count = (table: string, where = "1") =>
  `(select count(*) from ${table} n where n.session_key = s.key and ${where})`;

const counted = count("sittings", "n.due is not null and n.present is not null");
const inOffice = count("sittings", "n.in_office is not null");
const resolutions = count("resolutions");
const voted = count("resolutions", "n.votes_for is not null");
const reports = count("reports");
const presented = count("reports", "n.presenter is not null");
const directives = count("directives");

/** What is named where it holds, in a fixed order. */
const missing: readonly (readonly [word: string, holds: string])[] = [
  ["attendance", `${counted} = 0`],
  ["in_office", `${inOffice} = 0`],
  ["resolutions", `${resolutions} = 0`],
  ["votes", `${resolutions} > 0 and ${voted} = 0`],
  ["reports", `${reports} = 0`],
  ["presenters", `${reports} > 0 and ${presented} = 0`],
  ["directives", `${directives} = 0`],
  ["proposals", "s.proposals_received is null and s.proposals_filed is null"],
  ["days", "s.first_day is null"],
];

export const coverageSql: TableSql<ColumnKey<"coverage">> = {
  from: "sessions s join bodies b on b.key = s.body_key join regions r on r.code = b.region_code",
  sitting: null,
  order: sessionOrder,
  columns: {
    ...sessionSql,
    first_day: "s.first_day",
    last_day: "s.last_day",
    sittings: count("sittings"),
    sittings_counted: counted,
    sittings_in_office: inOffice,
    resolutions,
    resolutions_voted: voted,
    elections: count("elections"),
    elections_voted: count("elections", "n.votes_for is not null"),
    reports,
    reports_presented: presented,
    directives,
    proposals_received: "s.proposals_received",
    proposals_filed: "s.proposals_filed",
    sources_quoted: count("sources", "n.kind <> 'published_figures'"),
    not_reported: `nullif(concat_ws(' ', ${missing.map(([word, holds]) => `iif(${holds}, '${word}', null)`).join(", ")}), '')`,
    before_published: `case when s.session > 1 then exists (select 1 from sessions e
      where e.body_key = s.body_key and e.term = s.term and e.session = s.session - 1) end`,
    ...provenanceSql,
  },
};
