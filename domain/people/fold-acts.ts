import { identityKey, type PersonIdentity } from "./identity";

/**
 * What was decided about people. `merge`: `from` is the same person as `into`, whose address stays. `split`: what sessions
 * say of the name is of another person, who gets `number`. `apart`: two are known to be different people. `assign`: which of
 * a split name's people, by `number`, a session of later means.
 */
export type PersonAct =
  | { kind: "merge"; from: PersonIdentity; into: PersonIdentity }
  | { kind: "split"; of: PersonIdentity; number: number; sessions: string[] }
  | { kind: "apart"; one: PersonIdentity; other: PersonIdentity }
  | { kind: "assign"; bodyKey: string; name: string; session: string; number: number };

/** An act with its place in the order; undone ones are kept, and count for nothing. */
export type KeptAct = { id: number; act: PersonAct; isUndone: boolean };

/** What the acts come to. */
export type PeopleLinks = {
  /** Whom an identity was merged into, by keys. */
  into: ReadonlyMap<string, PersonIdentity>;
  /** Which number a name has in a session, where one was given; by `mentionKey`. */
  numbers: ReadonlyMap<string, number>;
  /** Pairs known to be different, by `pairKey`. */
  apart: ReadonlySet<string>;
};

/** Folds acts in their order. Nothing is lost by it: without an act, everything is as before. */
export function foldActs(acts: readonly KeptAct[]): PeopleLinks {
  const into = new Map<string, PersonIdentity>();
  const numbers = new Map<string, number>();
  const apart = new Set<string>();
  for (const { act, isUndone } of acts) {
    if (isUndone) continue;
    if (act.kind === "merge") into.set(identityKey(act.from), act.into);
    else if (act.kind === "apart") apart.add(pairKey(act.one, act.other));
    else if (act.kind === "assign") numbers.set(mentionKey(act.session, act.name), act.number);
    else for (const session of act.sessions) numbers.set(mentionKey(session, act.of.name), act.number);
  }
  return { into, numbers, apart };
}

export const mentionKey = (session: string, name: string): string => `${session}:${name}`;

/** One text for two identities, in either order. */
export function pairKey(one: PersonIdentity, other: PersonIdentity): string {
  return [identityKey(one), identityKey(other)].sort().join(" ");
}

/** Who an identity is, all merges followed. */
export function rootOf({ into }: Pick<PeopleLinks, "into">, identity: PersonIdentity): PersonIdentity {
  let at = identity;
  // Merges are made between roots, so that they form no circle; the bound holds if a database was altered by hand.
  for (let steps = 0; steps < 1000; steps++) {
    const next = into.get(identityKey(at));
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** Those who were merged into somebody, all merges followed: keys by the root's key, sorted by UTF-16 code units. */
export function formerKeys(links: Pick<PeopleLinks, "into">): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const [key, next] of links.into) {
    const root = identityKey(rootOf(links, next));
    former.set(root, [...(former.get(root) ?? []), key]);
  }
  for (const keys of former.values()) keys.sort();
  return former;
}

/**
 * The acts that rest on one and have to be undone before it: whatever was decided later about who was split off by it,
 * or about the same sessions.
 */
export function actsResting(acts: readonly KeptAct[], id: number): KeptAct[] {
  const found = acts.find((one) => one.id === id);
  if (found === undefined || found.act.kind !== "split") return [];
  const { of, number, sessions } = found.act;
  const made = identityKey({ ...of, number });
  return acts.filter((later) => {
    if (later.id <= id || later.isUndone) return false;
    const { act } = later;
    if (act.kind === "merge") return identityKey(act.from) === made || identityKey(act.into) === made;
    if (act.kind === "apart") return identityKey(act.one) === made || identityKey(act.other) === made;
    if (act.kind === "assign")
      return act.bodyKey === of.bodyKey && act.name === of.name && act.number === number;
    return (
      act.of.bodyKey === of.bodyKey &&
      act.of.name === of.name &&
      (act.of.number === number || act.sessions.some((session) => sessions.includes(session)))
    );
  });
}
