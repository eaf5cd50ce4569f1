import { type BodyKind, bodyKinds, type SessionIdentity } from "@/domain/record";

/** What identifies a session, as far as results are ordered and counted by it. */
export type SessionPlace = Pick<SessionIdentity, "regionCode" | "kind" | "term" | "session" | "year">;

const lastYear = 2100;
const [bits, kindBits] = [2 ** 15, 2 ** 14];

/**
 * A session as one whole number below 2^53: from the newest year to the oldest, within a year by region. The index's
 * rows go by it, so that results come newest first and are counted by region, body and year without another look-up.
 */
export function placeNumber({ regionCode, kind, term, session, year }: SessionPlace): number {
  const region = Number(regionCode.padEnd(9, "0"));
  const low = bodyKinds.indexOf(kind) * kindBits + term * 128 + session;
  return ((lastYear - year) * 2 ** 30 + region) * bits + low;
}

/** The session of a number that `placeNumber` gave. */
export function placeOf(number: number): SessionPlace {
  const low = number % bits;
  const high = Math.floor(number / bits);
  const region = String(high % 2 ** 30).padStart(9, "0");
  const kind: BodyKind = bodyKinds[Math.floor(low / kindBits)] ?? "people_congress";
  return {
    regionCode: region.endsWith("000") ? region.slice(0, 6) : region,
    kind,
    term: Math.floor((low % kindBits) / 128),
    session: low % 128,
    year: lastYear - Math.floor(high / 2 ** 30),
  };
}
