import { percent } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { DataTable } from "@/components/ui/data-table";
import { type AttendanceRow, attendanceColumns } from "@/domain/export";
import type { BodyKind, SittingKind } from "@/domain/record";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Labels = {
  caption: string;
  notReported: string;
  /** Said beside a quorum that was reckoned from the number due. */
  baseDue: string;
  met: string;
  notMet: string;
  revision: (number: number) => string;
  sitting: (kind: SittingKind | null) => string;
  body: (kind: BodyKind) => string;
};

const shown = [
  "session",
  "sitting",
  "date",
  "in_office",
  "due",
  "present",
  "rate",
  "threshold",
  "margin",
  "quorum_met",
  "claim",
  "sha256",
];

/** The attendance table as an auditor first sees it: the columns that matter most; downloads have all. */
export function AttendanceTable({
  locale,
  rows,
  labels,
}: {
  locale: Locale;
  rows: readonly AttendanceRow[];
  labels: Labels;
}) {
  const unknown = <span className="text-soft">{labels.notReported}</span>;
  const number = (value: number | null) => <td className="text-right">{value ?? unknown}</td>;
  return (
    <DataTable caption={labels.caption}>
      <thead>
        <tr>
          {attendanceColumns
            .filter(({ key }) => shown.includes(key))
            .map(({ key, title, unit }) => (
              <th
                key={key}
                scope="col"
                className={unit === "person" || unit === "percent" ? "text-right" : ""}
              >
                {title[locale]}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.sessionKey} ${row.sittingId}`}>
            <th scope="row">
              <BodyMark kind={row.kind} label={labels.body(row.kind)} />{" "}
              <a href={localePath(locale, `/sessions/${row.sessionKey}`)}>{row.sessionKey}</a>
              <span className="block text-sm font-normal text-soft">{row.regionName}</span>
            </th>
            <td>{labels.sitting(row.sitting)}</td>
            <td>{row.date ?? unknown}</td>
            {number(row.inOffice)}
            {number(row.due)}
            {number(row.present)}
            <td className="text-right">{row.rate === null ? unknown : percent(locale, row.rate)}</td>
            <td className="text-right">
              {row.threshold ?? unknown}
              {row.base === "due" ? <span className="block text-sm text-soft">{labels.baseDue}</span> : null}
            </td>
            {number(row.margin)}
            <td>{row.quorumMet === null ? unknown : row.quorumMet ? labels.met : labels.notMet}</td>
            <td lang="zh-CN">{row.quorumClaim ?? unknown}</td>
            <td title={row.sha256}>
              <a href={localePath(locale, `/sessions/${row.sessionKey}/revisions/${row.revision}`)}>
                {labels.revision(row.revision)}
              </a>
              <span className="block font-mono text-xs text-soft">{row.sha256.slice(0, 12)}…</span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** What each column of the downloads means. */
export function ColumnDefinitions({
  locale,
  labels,
}: {
  locale: Locale;
  labels: { title: string; column: string; definition: string };
}) {
  return (
    <details>
      <summary>{labels.title}</summary>
      <DataTable caption={labels.title}>
        <thead>
          <tr>
            <th scope="col">{labels.column}</th>
            <th scope="col">{labels.definition}</th>
          </tr>
        </thead>
        <tbody>
          {attendanceColumns.map(({ key, title, definition }) => (
            <tr key={key}>
              <th scope="row">
                {title[locale]} <span className="font-mono text-xs font-normal text-soft">{key}</span>
              </th>
              <td className="whitespace-normal">{definition[locale]}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}
