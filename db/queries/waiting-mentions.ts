import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "../context";
import { permit } from "../guard";
import { mentionTest } from "../person-links";
import { posts } from "../schema";
import { type MentionedSession, mentionedSession } from "./mentioned-session";
import { mentionedIn } from "./person-mentions";
import { undecidedMentions } from "./undecided-mentions";

/** One of the people whom a name stands for, by what was last said of them; `year` null where nothing is any more. */
export type Namesake = { number: number; year: number | null; post: string | null };

/** A mention that waits for someone to say who is meant. */
export type WaitingMention = {
  bodyKey: string;
  name: string;
  session: string;
  named: MentionedSession;
  namesakes: Namesake[];
};

/** Mentions of names that stand for several people, published since they were told apart. */
export function waitingMentions(ctx: Context): WaitingMention[] {
  permit(ctx, "person.read");
  const all = undecidedMentions(ctx.db);
  const waiting = new Set(all.map(({ session, name }) => `${session}:${name}`));
  return all.map(({ bodyKey, name, session, numbers }) => ({
    ...{ bodyKey, name, session },
    named: mentionedSession(ctx.db, session),
    namesakes: numbers.map((number) => {
      const id = `${bodyKey}:${name}`;
      const isTheirs = mentionTest(ctx.db, [{ bodyKey, name, number }]);
      const said = mentionedIn(ctx.db, [id])
        .filter((one) => isTheirs(one.person, one.session) && !waiting.has(`${one.session}:${name}`))
        .map((one) => ({ key: one.session, year: mentionedSession(ctx.db, one.session).year }))
        .sort((a, b) => b.year - a.year);
      const held = ctx.db.select().from(posts).where(eq(posts.person, id)).all();
      const post = said.flatMap(({ key }) => held.filter((one) => one.sessionKey === key))[0]?.title;
      return { number, year: said[0]?.year ?? null, post: post ?? null };
    }),
  }));
}
