import {
  type Finding,
  finding,
  mainSittingOf,
  type SessionIdentity,
  type SessionRecord,
} from "@/domain/record";
import { attendanceRate } from "./attendance-rate";

/** Another session of the same body, as far as rules compare with it. */
export type Sibling = {
  term: number;
  session: number;
  year: number;
  due: number | null;
  present: number | null;
};

/** A fall of the attendance rate by more than this many percentage points is asked about. */
const unusualFall = 10;

/** A session beside its body's other sessions: terms in the order of years, and attendance that does not collapse. */
export function siblingFindings(
  record: SessionRecord,
  identity: SessionIdentity,
  siblings: readonly Sibling[],
): Finding[] {
  const found: Finding[] = [];
  const order = (a: { term: number; session: number }) => a.term * 100 + a.session;
  const odd = siblings.find(
    (other) =>
      (order(other) < order(identity) && other.year > identity.year) ||
      (order(other) > order(identity) && other.year < identity.year) ||
      (other.term === identity.term && Math.abs(other.year - identity.year) > 5),
  );
  if (odd !== undefined) {
    const params = { term: odd.term, session: odd.session, year: String(odd.year) };
    found.push(finding("term_year_mismatch", "term", params));
  }
  const previous = siblings
    .filter((other) => order(other) < order(identity))
    .sort((a, b) => order(b) - order(a))
    .find(({ due, present }) => due !== null && present !== null);
  const main = mainSittingOf(record.sittings);
  if (previous === undefined || main === null) return found;
  const before = attendanceRate(previous);
  const now = attendanceRate(main.attendance);
  if (before !== null && now !== null && before - now > unusualFall) {
    const params = { before: before.toFixed(1), now: now.toFixed(1) };
    found.push(finding("unusual_fall", `sittings/${main.id}/attendance/present`, params));
  }
  return found;
}
