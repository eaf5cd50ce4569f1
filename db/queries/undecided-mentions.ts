import "server-only";
import { and, desc, eq, isNull, lte } from "drizzle-orm";
import { mentionKey } from "@/domain/people";
import type { Connection } from "../client";
import { personActs, revisions } from "../schema";
import { mentionedIn } from "./person-mentions";

/** A session that names someone after the name was found to stand for several; `numbers` are theirs. */
export type UndecidedMention = { bodyKey: string; name: string; session: string; numbers: number[] };

/**
 * Mentions of split names that nobody has looked at: in sessions that no act about the name lists, and whose record, as it
 * stood at the last split, did not have the name. They count as the first of the people until someone says who is meant.
 */
export function undecidedMentions(db: Connection): UndecidedMention[] {
  const acts = db
    .select({ act: personActs.act, at: personActs.at })
    .from(personActs)
    .where(isNull(personActs.undoneAt))
    .orderBy(personActs.id)
    .all();
  const names = new Map<string, { bodyKey: string; name: string; at: string; numbers: number[] }>();
  const decided = new Set<string>();
  for (const { act, at } of acts) {
    if (act.kind === "assign") decided.add(mentionKey(act.session, act.name));
    if (act.kind !== "split") continue;
    const { bodyKey, name } = act.of;
    const id = `${bodyKey}:${name}`;
    const before = names.get(id)?.numbers ?? [1];
    names.set(id, { bodyKey, name, at, numbers: [...before, act.number] });
    for (const session of act.sessions) decided.add(mentionKey(session, name));
  }
  return [...names].flatMap(([id, { bodyKey, name, at, numbers }]) =>
    mentionedIn(db, [id])
      .filter(({ session }) => !decided.has(mentionKey(session, name)) && !hadName(db, session, name, at))
      .map(({ session }) => ({ bodyKey, name, session, numbers })),
  );
}

/** Whether a session's record, as it was published at a moment, had a name anywhere. */
function hadName(db: Connection, session: string, name: string, at: string): boolean {
  const then = db
    .select({ document: revisions.document })
    .from(revisions)
    .where(and(eq(revisions.sessionKey, session), lte(revisions.publishedAt, at)))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get();
  return then?.document.includes(name) ?? false;
}
