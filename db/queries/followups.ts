import "server-only";
import { and, asc, desc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { type Theme, themes, themesOf, wordsOf } from "@/domain/directives";
import { type FollowupState, followupStates, isPending } from "@/domain/followup";
import type { Context } from "../context";
import { permit } from "../guard";
import { isOn } from "../office-settings";
import {
  accounts,
  directives,
  directiveThemes,
  followupFiles,
  followupNotes,
  followups,
  sessions,
} from "../schema";
import { publishedGroup } from "./open-data/published";
import { namesOfSessions, type PublishedNames } from "./session-names";

/** A follow-up as the board shows it. */
export type FollowupRow = {
  id: string;
  sessionKey: string;
  named: PublishedNames;
  heading: string;
  state: FollowupState;
  addressee: string | null;
  deadline: string | null;
  /** What people chose, or what the rules suggest. */
  themes: Theme[];
  beganAt: string;
  /** Set where no published directive is behind it: it fell away in a correction, or the record is withdrawn. */
  lost: "directive" | "record" | null;
};

/** A note with who wrote and who published it, by display name. */
export type NoteView = {
  id: string;
  day: string;
  text: string;
  state: FollowupState;
  link: string | null;
  record: string | null;
  file: string | null;
  fileName: string | null;
  author: string;
  writtenAt: string;
  /** Whether the reader may publish it, as far as second reading goes. */
  mayPublish: boolean;
  published: { by: string; at: string } | null;
};

export type FollowupView = FollowupRow & {
  directive: string | null;
  chosenThemes: Theme[] | null;
  suggestedThemes: Theme[];
  /** Newest day first. */
  notes: NoteView[];
  /** Published directives of the session that nobody follows up: what an orphan can be tied to. */
  untied: { id: string; heading: string }[];
};

export const followupFilterSchema = z.object({
  state: z.enum([...followupStates, "pending", "all"]).default("pending"),
  addressee: z.string().max(80).optional(),
  theme: z.enum(themes).optional(),
  session: z.string().max(60).optional(),
});
export type FollowupFilter = z.infer<typeof followupFilterSchema>;

/** So many are shown; the rest are found by narrowing. */
const most = 500;

/** Follow-ups within a filter by addressee, within one the oldest first. @throws Refusal */
export function listFollowups(ctx: Context, filter: FollowupFilter): FollowupRow[] {
  permit(ctx, "followup.read");
  const { state, addressee, theme, session } = filter;
  const states = state === "pending" ? followupStates.filter(isPending) : [state].flatMap(stateOf);
  const where = and(
    states.length === 0 ? undefined : inArray(followups.state, states),
    addressee === undefined
      ? undefined
      : addressee === ""
        ? isNull(followups.addressee)
        : eq(followups.addressee, addressee),
    session === undefined ? undefined : eq(followups.sessionKey, session),
  );
  return rowsOf(ctx, where).filter((row) => theme === undefined || row.themes.includes(theme));
}

const stateOf = (state: FollowupState | "all") => (state === "all" ? [] : [state]);

/** Addressees that pending or finished follow-ups name, by name. @throws Refusal */
export function followupAddressees(ctx: Context): string[] {
  permit(ctx, "followup.read");
  return ctx.db
    .selectDistinct({ addressee: followups.addressee })
    .from(followups)
    .orderBy(asc(followups.addressee))
    .all()
    .flatMap(({ addressee }) => (addressee === null ? [] : [addressee]));
}

/** Published directives of a session that nobody follows up yet, in order. @throws Refusal */
export function unfollowedDirectives(ctx: Context, session: string): { id: string; heading: string }[] {
  permit(ctx, "followup.read");
  const followed = ctx.db
    .select({ id: sql<string>`coalesce(${followups.directive}, '')` })
    .from(followups)
    .where(eq(followups.sessionKey, session));
  return ctx.db
    .select({ id: directives.id, heading: directives.heading })
    .from(directives)
    .where(and(eq(directives.sessionKey, session), notInArray(directives.id, followed)))
    .orderBy(sql`rowid`)
    .all();
}

/** @throws Refusal */
export function getFollowup(ctx: Context, id: string): FollowupView | null {
  permit(ctx, "followup.read");
  const [row] = rowsOf(ctx, eq(followups.id, id));
  const stored = ctx.db.select().from(followups).where(eq(followups.id, id)).get();
  if (row === undefined || stored === undefined) return null;
  const aloneAllowed = isOn(ctx.db, "publish_alone");
  const publishers = alias(accounts, "publishers");
  const notes = ctx.db
    .select({ note: followupNotes, author: accounts.displayName, publisher: publishers.displayName })
    .from(followupNotes)
    .innerJoin(accounts, eq(accounts.id, followupNotes.author))
    .leftJoin(publishers, eq(publishers.id, followupNotes.publishedBy))
    .where(eq(followupNotes.followup, id))
    .orderBy(desc(followupNotes.day), desc(followupNotes.writtenAt))
    .all();
  return {
    ...row,
    directive: stored.directive,
    chosenThemes: stored.themes,
    suggestedThemes: suggestedIn(ctx, stored),
    notes: notes.map(({ note, author, publisher }) => ({
      ...note,
      author,
      mayPublish: aloneAllowed || note.author !== ctx.actor.id,
      published:
        publisher === null || note.publishedAt === null ? null : { by: publisher, at: note.publishedAt },
    })),
    untied: row.lost === "directive" ? unfollowedDirectives(ctx, row.sessionKey) : [],
  };
}

/** What the rules suggest for a numbered point as the public reads it, or for the words kept of it. */
function suggestedIn(
  { db }: Context,
  { sessionKey, directive, heading }: typeof followups.$inferSelect,
): Theme[] {
  const points = publishedGroup(db, "session", sessionKey).flatMap(({ record }) =>
    record.speeches.flatMap((speech) => speech.directives),
  );
  const point = points.find(({ id }) => id === directive);
  return suggested(point === undefined ? heading : wordsOf(point));
}

const suggested = (words: string) => themesOf(words).map(({ theme }) => theme);

function rowsOf({ db }: Context, where: SQL | undefined): FollowupRow[] {
  const rows = db
    .select({ followup: followups, standing: sessions.key, parent: directives.parent, point: directives.id })
    .from(followups)
    .leftJoin(sessions, eq(sessions.key, followups.sessionKey))
    .leftJoin(
      directives,
      and(eq(directives.sessionKey, followups.sessionKey), eq(directives.id, followups.directive)),
    )
    .where(where)
    .orderBy(sql`${followups.addressee} is null`, asc(followups.addressee), asc(followups.beganAt))
    .limit(most)
    .all();
  const names = namesOfSessions(
    db,
    rows.map(({ followup }) => followup.sessionKey),
  );
  return rows.flatMap(({ followup, standing, parent, point }) => {
    const named = names.get(followup.sessionKey);
    if (named === undefined) return [];
    const lost = standing === null ? "record" : followup.directive === null ? "directive" : null;
    const { id, sessionKey, heading, state, addressee, deadline, beganAt } = followup;
    const isNumbered = point !== null && parent === null;
    const shown = followup.themes ?? (isNumbered ? publicThemes(db, sessionKey, point) : suggested(heading));
    return [{ id, sessionKey, named, heading, state, addressee, deadline, themes: shown, beganAt, lost }];
  });
}

/** Themes of a numbered point, in the order of the list. */
function publicThemes(db: Context["db"], sessionKey: string, directive: string): Theme[] {
  const found = db
    .select({ theme: directiveThemes.theme })
    .from(directiveThemes)
    .where(and(eq(directiveThemes.sessionKey, sessionKey), eq(directiveThemes.directive, directive)))
    .all()
    .map(({ theme }) => theme);
  return themes.filter((theme) => found.includes(theme));
}

/** The file that a note shows, for staff; null where it shows none. @throws Refusal */
export function staffEvidence(ctx: Context, note: string) {
  permit(ctx, "followup.read");
  const found = ctx.db
    .select({
      bytes: followupFiles.bytes,
      mediaType: followupFiles.mediaType,
      name: followupNotes.fileName,
    })
    .from(followupNotes)
    .innerJoin(followupFiles, eq(followupFiles.sha256, followupNotes.file))
    .where(eq(followupNotes.id, note))
    .get();
  return found ?? null;
}
