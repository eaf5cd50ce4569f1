import "server-only";
import type { ColumnKey } from "@/domain/tables";
import {
  evidenceSql,
  provenanceSql,
  quoteSql,
  sessionFrom,
  sessionOrder,
  sessionSql,
  type TableSql,
} from "./column-sql";
import { baseCountSql, baseSql, quorumRuleSql, thresholdSql } from "./rule-sql";

const path = "'sittings/' || x.id || '/'";
const rule = quorumRuleSql("x.date");
const threshold = thresholdSql(`(${rule})`, baseCountSql("x"));

/** A row a sitting. How a claim stands to the verdict is looked up in `claims`, which `fillClaims` makes. */
export const attendanceSql: TableSql<ColumnKey<"attendance">> = {
  from: `sittings x ${sessionFrom}`,
  sitting: "x.kind",
  order: [...sessionOrder, "x.position"],
  columns: {
    ...sessionSql,
    sitting: "x.kind",
    date: "x.date",
    in_office: "x.in_office",
    due: "x.due",
    present: "x.present",
    absent: "x.absent",
    rate: "case when x.due > 0 then round(100.0 * x.present / x.due, 2) end",
    threshold,
    margin: `x.present - ${threshold}`,
    quorum_met: `x.present >= ${threshold}`,
    base: `case when ${threshold} is not null then ${baseSql("x")} end`,
    rule,
    claim: "x.quorum_claim",
    agreement: `case when x.quorum_claim is null then 'no_claim' else coalesce(
      case x.present >= ${threshold} when 1 then (select c.met from claims c where c.words = x.quorum_claim)
      when 0 then (select c.unmet from claims c where c.words = x.quorum_claim) end, 'not_comparable') end`,
    ...provenanceSql,
    quote_due: quoteSql(`${path} || 'attendance/due'`),
    quote_present: quoteSql(`${path} || 'attendance/present'`),
    sitting_id: "x.id",
    ordinal: "x.ordinal",
    ...evidenceSql(path),
  },
};
