import { type BodyKind, bodyKinds, type SessionIdentity } from "@/domain/record";

/** What identifies a session, as far as results are ordered and counted by it. */
export type SessionPlace = Pick<SessionIdentity, "regionCode" | "kind" | "term" | "session" | "year">;

const lastYear = 2100;
const bits = 2 ** 15;
const kindBits = 2 ** 14;
const regionBits = 2 ** 30;

/**
 * A session as one whole number below 2^53: from the newest year to the oldest, within a year by region. The index's
 * rows go by it, so that results come newest first and are counted by region, body and year without another look-up.
 */
export function placeNumber({ regionCode, kind, term, session, year }: SessionPlace): number {
  const region = Number(regionCode.padEnd(9, "0"));
  const low = bodyKinds.indexOf(kind) * kindBits + term * 128 + session;
  return ((lastYear - year) * regionBits + region) * bits + low;
}

/** The session of a number that `placeNumber` gave. */
export function placeOf(number: number): SessionPlace {
  const low = number % bits;
  const region = String(regionAt(number, 9));
  return {
    regionCode: region.endsWith("000") ? region.slice(0, 6) : region,
    kind: kindAt(number),
    term: Math.floor((low % kindBits) / 128),
    session: low % 128,
    year: yearAt(number),
  };
}

/** The body of a session's number. This and those below stay numbers: a search counts a hundred thousand of them. */
export function kindAt(number: number): BodyKind {
  return bodyKinds[Math.floor((number % bits) / kindBits)] ?? "people_congress";
}

/** The year of a session's number. */
export function yearAt(number: number): number {
  return lastYear - Math.floor(number / (bits * regionBits));
}

/** The first digits of the region's code, of nine, in a session's number. */
export function regionAt(number: number, digits: number): number {
  return Math.floor((Math.floor(number / bits) % regionBits) / 10 ** (9 - digits));
}
