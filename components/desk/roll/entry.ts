import { type Findable, memberByCode, searchMembers } from "@/domain/roll";

/** Whom the Enter key means, or why nobody: no such code, nobody of that name, or several to choose from. */
export type EntryTarget<Member> =
  | { kind: "member"; member: Member }
  | { kind: "unknown_code" | "nobody" }
  | { kind: "several"; first: Member; count: number }
  | { kind: "nothing" };

/**
 * Reads what stands in the field when Enter comes. What has a digit is a code and has to be whole: a torn card must not
 * mark whoever has a number that begins alike. Of several names one is chosen first.
 *
 * @param chosen the member chosen by arrows, if any
 */
export function entryTarget<Member extends Findable>(
  members: readonly Member[],
  typed: string,
  chosen: Member | null,
): EntryTarget<Member> {
  if (chosen !== null) return { kind: "member", member: chosen };
  if (typed.trim() === "") return { kind: "nothing" };
  const meant = memberByCode(members, typed);
  if (meant !== null) return { kind: "member", member: meant };
  if (/\d/.test(typed.normalize("NFKC"))) return { kind: "unknown_code" };
  const found = searchMembers(members, typed);
  const [first] = found;
  if (first === undefined) return { kind: "nobody" };
  if (found.length === 1) return { kind: "member", member: first };
  return { kind: "several", first, count: found.length };
}
