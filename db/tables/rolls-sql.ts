import "server-only";
import type { ColumnKey } from "@/domain/tables";
import { sessionOrder, sessionSql, type TableSql } from "./column-sql";

/** A roll as the session `s` that its lines hang from: it may be called before any record of the session is published. */
const called = `(select q.id, q.roster, q.number, q.sitting, q.ordinal, q.date, q.closed_at, q.sha256,
  q.session_key as key, q.session, o.term, o.region_name, cast(substr(q.date, 1, 4) as integer) as year
  from rolls q join rosters o on o.id = q.roster where q.closed_at is not null)`;

/** A row a member of a closed roll. The roster stands for body and region. */
export const rollsSql: TableSql<ColumnKey<"rolls">> = {
  from: `roll_lines x join ${called} s on s.id = x.roll
    join rosters b on b.id = s.roster join rosters r on r.id = s.roster`,
  sitting: "s.sitting",
  order: [...sessionOrder, "s.number", "x.position"],
  columns: {
    ...sessionSql,
    roll: "s.number",
    sitting: "s.sitting",
    ordinal: "s.ordinal",
    date: "s.date",
    number: "x.number",
    name: "x.name",
    delegation: "x.grp",
    status: "x.mark",
    closed_at: "s.closed_at",
    sha256: "s.sha256",
  },
};
