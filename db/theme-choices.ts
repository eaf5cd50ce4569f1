import "server-only";
import { and, asc, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { ThemeChoice } from "@/domain/directives";
import type { Connection } from "./client";
import { appendEntry } from "./ledger";
import { themeChoices } from "./schema";

/** A choice of a follow-up's themes, and the directive that it is for. */
export type ChoiceOfFollowup = ThemeChoice & { followup: string; sessionKey: string };

/** Choices by session. */
export type ChoicesBySession = ReadonlyMap<string, readonly ThemeChoice[]>;

/** Of each directive of a session the newest choice. @param size of the ledger to look back to; null: now */
export function choicesOfSession(db: Connection, session: string, size: number | null = null): ThemeChoice[] {
  const then = size === null ? undefined : lte(themeChoices.entry, size);
  return newestOf(db, and(eq(themeChoices.sessionKey, session), then)).get(session) ?? [];
}

/** The same of many sessions at once. @param asOf ISO 8601; null: now */
export function choicesOfSessions(
  db: Connection,
  sessions: readonly string[],
  asOf: string | null,
): ChoicesBySession {
  const among = sql`${themeChoices.sessionKey} in (select value from json_each(${JSON.stringify(sessions)}))`;
  return newestOf(db, and(among, asOf === null ? undefined : lte(themeChoices.chosenAt, asOf)));
}

/** The same of all sessions, for whoever projects them all. */
export function everyChoice(db: Connection): ChoicesBySession {
  return newestOf(db, undefined);
}

function newestOf(db: Connection, where: SQL | undefined): Map<string, ThemeChoice[]> {
  const newest = new Map<string, Map<string, ThemeChoice>>();
  const rows = db.select().from(themeChoices).where(where).orderBy(asc(themeChoices.entry)).all();
  for (const { sessionKey, directive, heading, themes } of rows) {
    const ofSession = newest.get(sessionKey) ?? new Map<string, ThemeChoice>();
    newest.set(sessionKey, ofSession.set(directive, { directive, heading, themes }));
  }
  return new Map([...newest].map(([session, choices]) => [session, [...choices.values()]]));
}

/** What was last chosen for a follow-up; null where nobody ever chose. */
export function lastChoice(db: Connection, followup: string): ChoiceOfFollowup | null {
  const { followup: of, sessionKey, directive, heading, themes } = themeChoices;
  const row = db
    .select({ followup: of, sessionKey, directive, heading, themes })
    .from(themeChoices)
    .where(eq(of, followup))
    .orderBy(desc(themeChoices.entry))
    .limit(1)
    .get();
  return row ?? null;
}

/** The follow-up whose choice is the newest on a directive; null where there is none. */
export function lastChooser(db: Connection, sessionKey: string, directive: string): string | null {
  const row = db
    .select({ followup: themeChoices.followup })
    .from(themeChoices)
    .where(and(eq(themeChoices.sessionKey, sessionKey), eq(themeChoices.directive, directive)))
    .orderBy(desc(themeChoices.entry))
    .limit(1)
    .get();
  return row?.followup ?? null;
}

/**
 * Keeps a choice with its entry in the ledger. The caller projects the session anew, in the same transaction.
 *
 * @param carried that it went along with its directive through a correction: `actor` published that
 */
export function appendChoice(
  tx: Connection,
  { now, actor, carried }: { now: string; actor: string; carried: boolean },
  { followup, sessionKey, directive, heading, themes }: ChoiceOfFollowup,
): void {
  const entry = appendEntry(tx, {
    at: now,
    actor,
    action: "followup.themes_chosen",
    subject: followup,
    payload: {
      ...{ session: sessionKey, directive, heading },
      ...{
        chosen_by: themes === null ? "rule" : "people",
        themes: themes === null ? null : themes.join(" "),
      },
      ...(carried ? { carried } : {}),
    },
  });
  tx.insert(themeChoices)
    .values({
      ...{ entry: entry.seq, followup, sessionKey, directive, heading, chosenAt: now },
      themes: themes === null ? null : [...themes],
    })
    .run();
}
