import type { Attendance, Directive, Person, SessionRecord, Votes } from "./schema";

/** One value of a record that needs evidence, under the path by which citations name it. */
export type RecordValue = { path: string; value: string | number };

/**
 * Every reported value of a record, in the order of the record. Paths name items by id, so they survive reordering:
 * `term`, `sittings/s1/attendance/present`, `resolutions/r2/votes/for`, `speeches/p1/directives/d3/points/d4/heading`.
 * Keys that only classify (category, item ids, codes) are not reported values and are not listed.
 */
export function valuesOf(record: SessionRecord): RecordValue[] {
  const found: RecordValue[] = [];
  const add = (path: string, value: string | number | null) => {
    if (value !== null) found.push({ path, value });
  };
  add("body/kind", record.body.kind);
  add("body/level", record.body.level);
  add("body/regionName", record.body.regionName);
  add("term", record.term);
  add("session", record.session);
  add("year", record.year);
  for (const sitting of record.sittings) {
    const at = `sittings/${sitting.id}`;
    add(`${at}/kind`, sitting.kind);
    add(`${at}/ordinal`, sitting.ordinal);
    add(`${at}/date`, sitting.date);
    addAttendance(add, `${at}/attendance`, sitting.attendance);
  }
  for (const report of record.reports) {
    add(`reports/${report.id}/title`, report.title);
    addPerson(add, `reports/${report.id}/presenter`, report.presenter);
  }
  for (const resolution of record.resolutions) {
    const at = `resolutions/${resolution.id}`;
    add(`${at}/title`, resolution.title);
    addVotes(add, `${at}/votes`, resolution.votes);
    add(`${at}/outcome`, resolution.outcome);
  }
  for (const election of record.elections) {
    const at = `elections/${election.id}`;
    add(`${at}/name`, election.name);
    add(`${at}/post`, election.post);
    addVotes(add, `${at}/votes`, election.votes);
  }
  add("proposals/received", record.proposals?.received ?? null);
  add("proposals/filed", record.proposals?.filed ?? null);
  for (const speech of record.speeches) {
    addPerson(add, `speeches/${speech.id}/speaker`, speech.speaker);
    for (const directive of speech.directives)
      addDirective(add, `speeches/${speech.id}/directives`, directive);
  }
  return found;
}

type Add = (path: string, value: string | number | null) => void;

function addAttendance(add: Add, at: string, attendance: Attendance): void {
  add(`${at}/inOffice`, attendance.inOffice);
  add(`${at}/due`, attendance.due);
  add(`${at}/present`, attendance.present);
  add(`${at}/absent`, attendance.absent);
  add(`${at}/quorumClaim`, attendance.quorumClaim);
}

function addPerson(add: Add, at: string, person: Person | null): void {
  add(`${at}/name`, person?.name ?? null);
  add(`${at}/post`, person?.post ?? null);
}

function addVotes(add: Add, at: string, votes: Votes | null): void {
  add(`${at}/for`, votes?.for ?? null);
  add(`${at}/against`, votes?.against ?? null);
  add(`${at}/abstain`, votes?.abstain ?? null);
  add(`${at}/notVoting`, votes?.notVoting ?? null);
}

function addDirective(add: Add, parent: string, directive: Directive): void {
  const at = `${parent}/${directive.id}`;
  add(`${at}/heading`, directive.heading);
  add(`${at}/text`, directive.text);
  for (const point of directive.points) addDirective(add, `${at}/points`, point);
}
