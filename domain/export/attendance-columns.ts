import { attendance, type Cell, type ColumnType, columnsOf, type Unit, type Words } from "@/domain/tables";
import type { AttendanceRow } from "./attendance-row";

/** A column with its definition, in both languages, and how its cell comes from a row. */
export type Column<Row> = {
  key: string;
  title: Words;
  type: ColumnType;
  unit: Unit;
  definition: Words;
  value(row: Row): Cell;
};

const joined = (values: readonly (string | null)[]) =>
  values.filter((value) => value !== null).join(" | ") || null;

/** Columns of the attendance table that can be worked out from a row's facts, in their usual order. */
const values = {
  session: (r) => r.sessionKey,
  region_code: (r) => r.regionCode,
  region: (r) => r.regionName,
  body: (r) => r.kind,
  level: (r) => r.level,
  term: (r) => r.term,
  session_number: (r) => r.session,
  year: (r) => r.year,
  sitting: (r) => r.sitting,
  date: (r) => r.date,
  in_office: (r) => r.inOffice,
  due: (r) => r.due,
  present: (r) => r.present,
  absent: (r) => r.absent,
  rate: (r) => r.rate,
  threshold: (r) => r.threshold,
  margin: (r) => r.margin,
  quorum_met: (r) => r.quorumMet,
  base: (r) => r.base,
  rule: (r) => r.rule,
  claim: (r) => r.quorumClaim,
  agreement: (r) => r.agreement,
  revision: (r) => r.revision,
  sha256: (r) => r.sha256,
  published_at: (r) => r.publishedAt,
  source: (r) => joined(r.sources.map(({ title, publisher }) => joined([title, publisher]))),
  source_url: (r) => joined(r.sources.map(({ url }) => url)),
  source_sha256: (r) => joined(r.sources.map(({ sha256 }) => sha256)),
  quote_due: (r) => r.quotes.due ?? null,
  quote_present: (r) => r.quotes.present ?? null,
} satisfies Partial<Record<keyof typeof attendance.columns, (row: AttendanceRow) => Cell>>;

const readers = new Map<string, (row: AttendanceRow) => Cell>(Object.entries(values));

/** The attendance table, a row a sitting. An empty cell is "not reported", never zero. */
export const attendanceColumns: readonly Column<AttendanceRow>[] = columnsOf(attendance).flatMap(
  ({ key, title, type, unit, definition }) => {
    const value = readers.get(key);
    return value === undefined ? [] : [{ key, title, type, unit, definition, value }];
  },
);
