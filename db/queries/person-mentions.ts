import "server-only";
import { inArray } from "drizzle-orm";
import type { Connection } from "../client";
import { elections, posts, reports, speeches } from "../schema";

/** In which sessions' records people are named, each once. @param ids of rows of `people` */
export function mentionedIn(db: Connection, ids: readonly string[]): { person: string; session: string }[] {
  const given = [...ids];
  const found = [
    ...db
      .select({ person: posts.person, session: posts.sessionKey })
      .from(posts)
      .where(inArray(posts.person, given))
      .all(),
    ...db
      .select({ person: speeches.speaker, session: speeches.sessionKey })
      .from(speeches)
      .where(inArray(speeches.speaker, given))
      .all(),
    ...db
      .select({ person: reports.presenter, session: reports.sessionKey })
      .from(reports)
      .where(inArray(reports.presenter, given))
      .all(),
    ...db
      .select({ person: elections.person, session: elections.sessionKey })
      .from(elections)
      .where(inArray(elections.person, given))
      .all(),
  ];
  const once = new Map(
    found.flatMap(({ person, session }) =>
      person === null ? [] : [[`${person} ${session}`, { person, session }] as const],
    ),
  );
  return [...once.values()].sort((a, b) => a.session.localeCompare(b.session));
}
