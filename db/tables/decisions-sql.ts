import "server-only";
import type { ColumnKey } from "@/domain/tables";
import {
  evidenceSql,
  provenanceSql,
  sessionFrom,
  sessionOrder,
  sessionSql,
  type TableSql,
} from "./column-sql";
import { baseCountSql, baseSql, majorityRuleSql } from "./rule-sql";

/**
 * The sitting `own` that a vote belongs to, and the one `k` whose figures give the base: its own, or where that gives none,
 * the first that does (see `votedAt` in domain/rules).
 */
const votedAt = `
  left join sittings own on own.session_key = x.session_key and own.id = x.sitting
  left join sittings k on k.session_key = x.session_key and k.id =
    case when ${baseCountSql("own")} is not null then own.id else (select q.id from sittings q
      where q.session_key = x.session_key and (q.in_office > 0 or q.due > 0) order by q.position limit 1) end`;

const date = "coalesce(own.date, k.date)";
const rule = majorityRuleSql(date);
const base = `case when (${rule}) is not null then ${baseCountSql("k")} end`;
const needed = `((${base}) / 2 + 1)`;

const voteSql = {
  votes_for: "x.votes_for",
  votes_against: "x.votes_against",
  votes_abstain: "x.votes_abstain",
  sitting: "own.kind",
  date,
  base: `case when (${rule}) is not null then ${baseSql("k")} end`,
  base_count: base,
  needed,
  margin: `x.votes_for - ${needed}`,
  passes: `x.votes_for >= ${needed}`,
  rule,
};

export const resolutionsSql: TableSql<ColumnKey<"resolutions">> = {
  from: `resolutions x ${sessionFrom} ${votedAt}`,
  sitting: "own.kind",
  order: [...sessionOrder, "x.position"],
  columns: {
    ...sessionSql,
    ...voteSql,
    number: "x.position + 1",
    title: "x.title",
    category: "x.category",
    method: "x.method",
    votes_not_voting: "x.votes_not_voting",
    outcome: "x.outcome",
    ...provenanceSql,
    item: "x.id",
    ...evidenceSql("'resolutions/' || x.id || '/'"),
  },
};

export const electionsSql: TableSql<ColumnKey<"elections">> = {
  from: `elections x ${sessionFrom} join people p on p.id = x.person ${votedAt}`,
  sitting: "own.kind",
  order: [...sessionOrder, "x.position"],
  columns: {
    ...sessionSql,
    ...voteSql,
    number: "x.position + 1",
    person: "p.name",
    post: "x.post",
    ...provenanceSql,
    item: "x.id",
    ...evidenceSql("'elections/' || x.id || '/'"),
  },
};
