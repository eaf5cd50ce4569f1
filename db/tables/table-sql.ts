import "server-only";
import type { TableKey } from "@/domain/tables";
import { attendanceSql } from "./attendance-sql";
import type { TableSql } from "./column-sql";
import { coverageSql } from "./coverage-sql";
import { electionsSql, resolutionsSql } from "./decisions-sql";
import { directivesSql, reportsSql } from "./proceedings-sql";
import { rollsSql } from "./rolls-sql";

/** The SQL of every table. */
export const tableSql: Readonly<Record<TableKey, TableSql>> = {
  attendance: attendanceSql,
  resolutions: resolutionsSql,
  elections: electionsSql,
  directives: directivesSql,
  reports: reportsSql,
  rolls: rollsSql,
  coverage: coverageSql,
};
