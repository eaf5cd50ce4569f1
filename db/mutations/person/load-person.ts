import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import { identityAt, identityKey, type PersonIdentity } from "@/domain/people";
import type { Connection } from "../../client";
import { mentionTest, rootOfAddress } from "../../person-links";
import { mentionedIn } from "../../queries/person-mentions";
import { people } from "../../schema";

/**
 * The person whose page an address is. @param address body and slug, as `141102-congress/某某`
 *
 * @throws Refusal `not_found` where no published record names them
 */
export function loadPerson(tx: Connection, address: string): PersonIdentity {
  const at = address.indexOf("/");
  const asked = identityAt(address.slice(0, at), address.slice(at + 1));
  const named = tx
    .select({ one: sql`1` })
    .from(people)
    .where(and(eq(people.bodyKey, asked.bodyKey), eq(people.name, asked.name)))
    .get();
  if (named === undefined) throw new Refusal("not_found");
  const root = rootOfAddress(tx, asked);
  if (identityKey(root) !== identityKey(asked)) throw new Refusal("person_moved");
  return root;
}

/** Sessions that name one identity, of one body. */
export function sessionsOf(tx: Connection, identity: PersonIdentity): string[] {
  const isTheirs = mentionTest(tx, [identity]);
  const id = `${identity.bodyKey}:${identity.name}`;
  return mentionedIn(tx, [id])
    .filter(({ person, session }) => isTheirs(person, session))
    .map(({ session }) => session);
}
