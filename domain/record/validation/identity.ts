import type { SessionRecord } from "../schema";
import { type Finding, finding } from "./finding";

/** Region, body, level, term, session and year must all be known; a record must say more than that. */
export function identityFindings(record: SessionRecord): Finding[] {
  const parts = [
    ["body/kind", record.body.kind],
    ["body/level", record.body.level],
    ["body/regionName", record.body.regionName],
    ["body/regionCode", record.body.regionCode],
    ["term", record.term],
    ["session", record.session],
    ["year", record.year],
  ] as const;
  const found = parts
    .filter(([, value]) => value === null)
    .map(([path]) => finding("identity_missing", path));
  if (record.sittings.length === 0) found.push(finding("no_sitting", "sittings"));
  const says =
    record.resolutions.length + record.reports.length + record.elections.length + record.speeches.length >
      0 || record.sittings.some(({ attendance }) => attendance.present !== null || attendance.due !== null);
  if (!says) found.push(finding("empty_record", ""));
  return found;
}
