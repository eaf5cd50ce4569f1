import "server-only";
import { and, asc, eq, inArray, lte, max } from "drizzle-orm";
import {
  foldActs,
  identityKey,
  type KeptAct,
  mentionKey,
  type PeopleLinks,
  type PersonIdentity,
  rootOf,
} from "@/domain/people";
import type { Connection, Database } from "./client";
import { ledger, personActs, personIdentities, personMentions } from "./schema";

/** Every act about people, in order. */
export function keptActs(db: Connection): KeptAct[] {
  return db
    .select({ id: personActs.id, act: personActs.act, undoneAt: personActs.undoneAt })
    .from(personActs)
    .orderBy(asc(personActs.id))
    .all()
    .map(({ id, act, undoneAt }) => ({ id, act, isUndone: undoneAt !== null }));
}

/** The last answer of each database, and what it was an answer to. */
const answered = new WeakMap<Database["$client"], { key: string; links: PeopleLinks }>();

/**
 * What was decided about people by a moment, ISO 8601, and not undone by then; null: now. A list asks it body by body, and
 * folding all acts takes milliseconds: it is kept until the ledger, in which each act stands, has grown.
 */
export function linksAt(db: Database, asOf: string | null): PeopleLinks {
  const grown =
    db
      .select({ entries: max(ledger.seq) })
      .from(ledger)
      .get()?.entries ?? 0;
  const key = `${grown} ${asOf}`;
  const known = answered.get(db.$client);
  if (known?.key === key) return known.links;
  const links = readLinks(db, asOf);
  answered.set(db.$client, { key, links });
  return links;
}

function readLinks(db: Database, asOf: string | null): PeopleLinks {
  const { id, act, at, undoneAt } = personActs;
  const acts = db
    .select({ id, act, undoneAt })
    .from(personActs)
    .where(asOf === null ? undefined : lte(at, asOf))
    .orderBy(asc(id))
    .all();
  return foldActs(
    acts.map((one) => ({
      id: one.id,
      act: one.act,
      isUndone: one.undoneAt !== null && (asOf === null || one.undoneAt <= asOf),
    })),
  );
}

/** The rows that the acts come to. Pure but for its input, so that verification can compare. */
export function linkRows(acts: readonly KeptAct[]): {
  identities: (typeof personIdentities.$inferInsert)[];
  mentions: (typeof personMentions.$inferInsert)[];
} {
  const links = foldActs(acts);
  const identities = new Map<string, PersonIdentity>();
  const mentions: (typeof personMentions.$inferInsert)[] = [];
  for (const { act, isUndone } of acts) {
    if (isUndone || act.kind === "apart") continue;
    if (act.kind === "assign") {
      const { session: sessionKey, name, bodyKey, number } = act;
      const stands = links.numbers.get(mentionKey(sessionKey, name)) === number;
      const isThere = mentions.some((one) => one.sessionKey === sessionKey && one.name === name);
      if (number > 1 && stands && !isThere) mentions.push({ sessionKey, name, bodyKey, number });
      continue;
    }
    if (act.kind === "merge") {
      identities.set(identityKey(act.from), act.from);
      continue;
    }
    const made = { ...act.of, number: act.number };
    identities.set(identityKey(made), made);
    for (const sessionKey of act.sessions)
      if (links.numbers.get(mentionKey(sessionKey, act.of.name)) === act.number)
        mentions.push({ sessionKey, name: act.of.name, bodyKey: act.of.bodyKey, number: act.number });
  }
  return {
    mentions,
    identities: [...identities.values()].map((identity) => {
      const root = rootOf(links, identity);
      const isOwn = identityKey(root) === identityKey(identity);
      return {
        ...identity,
        rootBody: isOwn ? null : root.bodyKey,
        rootName: isOwn ? null : root.name,
        rootNumber: isOwn ? null : root.number,
      };
    }),
  };
}

/** Writes anew what the acts come to. Inside the transaction of the act. */
export function rewriteLinks(tx: Connection): void {
  const { identities, mentions } = linkRows(keptActs(tx));
  tx.delete(personIdentities).run();
  tx.delete(personMentions).run();
  for (const row of identities) tx.insert(personIdentities).values(row).run();
  for (const row of mentions) tx.insert(personMentions).values(row).run();
}

/** Who an address means: the identity whose page it is. A number that nobody has (any more) falls back to the name. */
export function rootOfAddress(db: Connection, asked: PersonIdentity): PersonIdentity {
  const kept = identityRow(db, asked);
  if (kept === undefined && asked.number > 1) return rootOfAddress(db, { ...asked, number: 1 });
  if (kept === undefined || kept.rootBody === null || kept.rootName === null || kept.rootNumber === null)
    return asked;
  return { bodyKey: kept.rootBody, name: kept.rootName, number: kept.rootNumber };
}

function identityRow(db: Connection, { bodyKey, name, number }: PersonIdentity) {
  return db
    .select()
    .from(personIdentities)
    .where(
      and(
        eq(personIdentities.bodyKey, bodyKey),
        eq(personIdentities.name, name),
        eq(personIdentities.number, number),
      ),
    )
    .get();
}

/** Everyone who is the same person: the root, and all that were merged into it. */
export function partsOf(db: Connection, root: PersonIdentity): PersonIdentity[] {
  const merged = db
    .select({
      bodyKey: personIdentities.bodyKey,
      name: personIdentities.name,
      number: personIdentities.number,
    })
    .from(personIdentities)
    .where(
      and(
        eq(personIdentities.rootBody, root.bodyKey),
        eq(personIdentities.rootName, root.name),
        eq(personIdentities.rootNumber, root.number),
      ),
    )
    .orderBy(asc(personIdentities.bodyKey), asc(personIdentities.number))
    .all();
  return [root, ...merged];
}

/** Tells whether what a session says of a row of `people` is of one of these identities. */
export function mentionTest(
  db: Connection,
  parts: readonly PersonIdentity[],
): (person: string, session: string) => boolean {
  const keys = new Set(parts.map(identityKey));
  const names = [...new Set(parts.map(({ name }) => name))];
  const numbers = new Map(
    db
      .select()
      .from(personMentions)
      .where(inArray(personMentions.name, names))
      .all()
      .map(({ sessionKey, name, number }) => [mentionKey(sessionKey, name), number]),
  );
  return (person, session) => {
    const [bodyKey = "", name = ""] = [
      person.slice(0, person.indexOf(":")),
      person.slice(person.indexOf(":") + 1),
    ];
    return keys.has(identityKey({ bodyKey, name, number: numbers.get(mentionKey(session, name)) ?? 1 }));
  };
}
