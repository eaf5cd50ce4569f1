import "server-only";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import {
  foldActs,
  identityKey,
  type LinkReason,
  likeness,
  type PersonAct,
  type PersonIdentity,
  pairKey,
} from "@/domain/people";
import type { Context } from "../context";
import { permit } from "../guard";
import { keptActs, mentionTest, partsOf, rootOfAddress } from "../person-links";
import { accounts, bodies, people, personActs, posts, sessions } from "../schema";
import { type ActNames, actNames } from "./act-names";
import { type MentionedSession, mentionedSession } from "./mentioned-session";
import { entryOf, type PersonEntry, peopleNamed } from "./people";
import { findPerson, type PersonView } from "./person";
import { mentionedIn } from "./person-mentions";

/** Two of a name who may be one person, and what speaks for it. */
export type Suggestion = { one: PersonEntry; other: PersonEntry; score: number; reasons: LinkReason[] };

const [first, second] = [alias(people, "first"), alias(people, "second")];
const [bodyOne, bodyTwo] = [alias(bodies, "body_one"), alias(bodies, "body_two")];

/** Pairs of a name to be looked at, the likeliest first. Those who were linked or told apart do not come again. */
export function suggestLinks(ctx: Context, most: number): Suggestion[] {
  permit(ctx, "person.read");
  const pairs = ctx.db
    .select({ name: first.name, one: first.bodyKey, other: second.bodyKey })
    .from(first)
    .innerJoin(second, and(eq(second.name, first.name), lt(first.bodyKey, second.bodyKey)))
    .innerJoin(bodyOne, eq(bodyOne.key, first.bodyKey))
    .innerJoin(bodyTwo, eq(bodyTwo.key, second.bodyKey))
    // Of one region first: in a country of common names, others are many and seldom the same.
    .orderBy(desc(eq(bodyOne.regionCode, bodyTwo.regionCode)), first.name)
    .limit(500)
    .all();
  const { apart } = foldActs(keptActs(ctx.db));
  const found = new Map<string, Suggestion>();
  for (const { name, one, other } of pairs) {
    const [a, b] = [one, other].map((bodyKey) => rootOfAddress(ctx.db, { bodyKey, name, number: 1 }));
    if (a === undefined || b === undefined || identityKey(a) === identityKey(b)) continue;
    const key = pairKey(a, b);
    if (apart.has(key) || found.has(key)) continue;
    const suggestion = suggestionOf(ctx, a, b);
    if (suggestion !== null) found.set(key, suggestion);
  }
  return [...found.values()].sort((x, y) => y.score - x.score).slice(0, most);
}

function suggestionOf(ctx: Context, a: PersonIdentity, b: PersonIdentity): Suggestion | null {
  const [one, other] = [entryOf(ctx.db, a.bodyKey, a.name), entryOf(ctx.db, b.bodyKey, b.name)];
  if (one === null || other === null) return null;
  return {
    one: { ...one, number: a.number },
    other: { ...other, number: b.number },
    ...likeness(candidate(ctx, a, one.regionCode), candidate(ctx, b, other.regionCode)),
  };
}

/** What the records say of someone, as far as likeness rests on it. */
function candidate(ctx: Context, root: PersonIdentity, regionCode: string) {
  const parts = partsOf(ctx.db, root);
  const ids = parts.map(({ bodyKey, name }) => `${bodyKey}:${name}`);
  const isTheirs = mentionTest(ctx.db, parts);
  const keys = mentionedIn(ctx.db, ids)
    .filter(({ person, session }) => isTheirs(person, session))
    .map(({ session }) => session);
  const held = ctx.db
    .select({ title: posts.title, year: sessions.year, person: posts.person, session: posts.sessionKey })
    .from(posts)
    .innerJoin(sessions, eq(sessions.key, posts.sessionKey))
    .where(inArray(posts.person, ids))
    .all()
    .filter(({ person, session }) => isTheirs(person, session));
  const years = ctx.db
    .select({ year: sessions.year })
    .from(sessions)
    .where(inArray(sessions.key, keys))
    .all()
    .map(({ year }) => year);
  return { regionCode, posts: held, years };
}

/** A session whose record names a person, under one of the names that they consist of. */
export type Mention = {
  part: PersonIdentity;
  session: string;
  named: MentionedSession;
  posts: string[];
};

/** An act about people as the history tells it. */
export type ActView = {
  id: number;
  act: PersonAct;
  reason: string;
  by: string;
  at: string;
  undoneAt: string | null;
};

/** A person as the desk works on them; `movedTo` where another page is theirs now. */
export type DeskPerson = {
  person: PersonView;
  mentions: Mention[];
  suggestions: Suggestion[];
  history: ActView[];
  /** Bodies and sessions that the history names. */
  names: ActNames;
};

/** A person with what can be done about who they are; null where no record names them. */
export function getDeskPerson(
  ctx: Context,
  bodyKey: string,
  slug: string,
): DeskPerson | { movedTo: PersonIdentity } | null {
  permit(ctx, "person.read");
  const found = findPerson(ctx.db, bodyKey, slug);
  if (found === null || "movedTo" in found) return found;
  const { person } = found;
  const parts = partsOf(ctx.db, person);
  const { apart } = foldActs(keptActs(ctx.db));
  const suggestions = peopleNamed(ctx.db, person.name)
    .filter((other) => identityKey(other) !== identityKey(person) && !apart.has(pairKey(person, other)))
    .slice(0, 50)
    .flatMap((other) => suggestionOf(ctx, person, other) ?? [])
    .sort((a, b) => b.score - a.score);
  const history = historyOf(ctx, parts);
  const names = actNames(
    ctx.db,
    history.map(({ act }) => act),
  );
  return { person, suggestions, mentions: mentionsOf(ctx, parts), history, names };
}

function mentionsOf(ctx: Context, parts: readonly PersonIdentity[]): Mention[] {
  return parts.flatMap((part) => {
    const id = `${part.bodyKey}:${part.name}`;
    const isTheirs = mentionTest(ctx.db, [part]);
    return mentionedIn(ctx.db, [id])
      .filter(({ person, session }) => isTheirs(person, session))
      .map(({ session }) => ({
        ...{ part, session },
        named: mentionedSession(ctx.db, session),
        posts: ctx.db
          .select({ title: posts.title })
          .from(posts)
          .where(and(eq(posts.person, id), eq(posts.sessionKey, session)))
          .all()
          .map(({ title }) => title),
      }));
  });
}

/** Acts that name a person, or whoever has been merged into them or split off from the same names. */
function historyOf(ctx: Context, parts: readonly PersonIdentity[]): ActView[] {
  const names = new Set(parts.map(({ bodyKey, name }) => `${bodyKey}:${name}`));
  const isOurs = ({ bodyKey, name }: PersonIdentity) => names.has(`${bodyKey}:${name}`);
  return ctx.db
    .select({
      id: personActs.id,
      act: personActs.act,
      reason: personActs.reason,
      by: accounts.displayName,
      at: personActs.at,
      undoneAt: personActs.undoneAt,
    })
    .from(personActs)
    .innerJoin(accounts, eq(accounts.id, personActs.by))
    .orderBy(desc(personActs.id))
    .all()
    .filter(({ act }) => {
      if (act.kind === "merge") return isOurs(act.from) || isOurs(act.into);
      if (act.kind === "assign") return isOurs(act);
      return act.kind === "split" ? isOurs(act.of) : isOurs(act.one) || isOurs(act.other);
    });
}
