import type { SessionRecord, Sitting } from "../schema";
import { type Finding, finding } from "./finding";

/** Figures of each sitting against each other, and sittings against each other. */
export function sittingFindings(record: SessionRecord): Finding[] {
  return [
    ...record.sittings.flatMap(attendanceFindings),
    ...orderFindings(record.sittings),
    ...dateFindings(record),
  ];
}

function attendanceFindings({ id, attendance }: Sitting): Finding[] {
  const at = `sittings/${id}/attendance`;
  const { inOffice, due, present, absent, quorumClaim } = attendance;
  const found: Finding[] = [];
  if (present !== null && due !== null && present > due) {
    found.push(finding("present_exceeds_due", `${at}/present`, { present, due }));
  } else if (present !== null && absent !== null && due !== null && present + absent !== due) {
    const code = present + absent > due ? "parts_exceed_due" : "parts_differ";
    found.push(finding(code, `${at}/absent`, { present, absent, sum: present + absent, due }));
  } else if (present === null && absent !== null && due !== null && absent > due) {
    found.push(finding("absent_exceeds_due", `${at}/absent`, { absent, due }));
  }
  if (due !== null && inOffice !== null && due > inOffice) {
    found.push(finding("due_exceeds_in_office", `${at}/due`, { due, inOffice }));
  } else if (due === null && present !== null && inOffice !== null && present > inOffice) {
    found.push(finding("present_exceeds_in_office", `${at}/present`, { present, inOffice }));
  }
  if (due === null || present === null) {
    found.push(finding("attendance_not_reported", at));
  } else if (inOffice === null) {
    found.push(finding("due_stands_for_in_office", `${at}/due`, { due }));
  }
  if (quorumClaim === null && present !== null)
    found.push(finding("claim_not_reported", `${at}/quorumClaim`));
  return found;
}

function orderFindings(sittings: readonly Sitting[]): Finding[] {
  const found: Finding[] = [];
  for (const kind of ["preparatory", "opening", "closing"] as const) {
    const [, second] = sittings.filter((sitting) => sitting.kind === kind);
    if (second !== undefined)
      found.push(finding("duplicate_sitting", `sittings/${second.id}/kind`, { kind }));
  }
  const numbered = new Set<number>();
  for (const { id, kind, ordinal } of sittings) {
    if (kind !== "plenary" || ordinal === null) continue;
    if (numbered.has(ordinal)) found.push(finding("duplicate_sitting", `sittings/${id}/ordinal`, { kind }));
    numbered.add(ordinal);
  }
  const opening = sittings.find(({ kind }) => kind === "opening")?.date ?? null;
  const closing = sittings.find(({ kind }) => kind === "closing");
  if (opening !== null && closing?.date != null && closing.date < opening) {
    found.push(
      finding("closing_before_opening", `sittings/${closing.id}/date`, { opening, closing: closing.date }),
    );
  }
  return found;
}

/** Sessions are held from January to March, some in December; May 2020 was an exception (glossary section 4). */
const usualMonths = ["01", "02", "03", "12"];

function dateFindings({ sittings, year }: SessionRecord): Finding[] {
  return sittings.flatMap(({ id, date }) => {
    const path = `sittings/${id}/date`;
    if (date === null) return [finding("date_unknown", path)];
    const found: Finding[] = [];
    if (year !== null && Number(date.slice(0, 4)) !== year) {
      found.push(finding("year_differs_from_date", path, { date, year: String(year) }));
    }
    if (!usualMonths.includes(date.slice(5, 7))) found.push(finding("unusual_month", path, { date }));
    return found;
  });
}
