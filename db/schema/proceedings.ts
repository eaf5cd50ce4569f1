import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { quantityKinds, themes } from "@/domain/directives";
import { sourceKinds, sourceRights } from "@/domain/record";
import { sessions } from "./sessions";

/*
 * The rest of the projection: what was heard, who was elected, what was said, by whom, and where it stands.
 */

const ofSession = () =>
  text("session_key")
    .notNull()
    .references(() => sessions.key, { onDelete: "cascade" });

/** A person as named in one body's records. Same name, same body: one row, until people are linked by choice. */
export const people = sqliteTable(
  "people",
  { id: text("id").primaryKey(), name: text("name").notNull(), bodyKey: text("body_key").notNull() },
  (table) => [
    uniqueIndex("people_in_body").on(table.bodyKey, table.name),
    index("people_by_name").on(table.name),
  ],
);

/** A post that a person is reported to have held at a session, in the source's words. */
export const posts = sqliteTable(
  "posts",
  {
    sessionKey: ofSession(),
    person: text("person")
      .notNull()
      .references(() => people.id),
    title: text("title").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.person, table.title] }),
    index("posts_by_person").on(table.person),
  ],
);

export const reports = sqliteTable(
  "reports",
  {
    sessionKey: ofSession(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    presenter: text("presenter").references(() => people.id),
    sitting: text("sitting"),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.id] }),
    index("reports_by_presenter").on(table.presenter),
  ],
);

export const elections = sqliteTable(
  "elections",
  {
    sessionKey: ofSession(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    person: text("person")
      .notNull()
      .references(() => people.id),
    post: text("post").notNull(),
    votesFor: integer("votes_for"),
    votesAgainst: integer("votes_against"),
    votesAbstain: integer("votes_abstain"),
    sitting: text("sitting"),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.id] }),
    index("elections_by_person").on(table.person),
  ],
);

export const speeches = sqliteTable(
  "speeches",
  {
    sessionKey: ofSession(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    /** Null: the meeting itself. */
    speaker: text("speaker").references(() => people.id),
    sitting: text("sitting"),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.id] }),
    index("speeches_by_speaker").on(table.speaker),
  ],
);

/** A point of a speech; `parent` is the directive above it within the same session. */
export const directives = sqliteTable(
  "directives",
  {
    sessionKey: ofSession(),
    id: text("id").notNull(),
    speech: text("speech").notNull(),
    parent: text("parent"),
    position: integer("position").notNull(),
    ordinal: integer("ordinal").notNull(),
    heading: text("heading").notNull(),
    text: text("text"),
    /** Whether people chose its themes; only of points at the top. */
    themesChosen: integer("themes_chosen", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.id] }),
    index("directives_by_speech").on(table.sessionKey, table.speech),
  ],
);

/** A theme of a numbered point: chosen by people, or suggested by its words; points below it are read with it. */
export const directiveThemes = sqliteTable(
  "directive_themes",
  {
    sessionKey: ofSession(),
    directive: text("directive").notNull(),
    theme: text("theme", { enum: themes }).notNull(),
    /** The first sentence whose words suggest it, or the heading. */
    sentence: text("sentence").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.directive, table.theme] }),
    index("directive_themes_by_theme").on(table.theme, table.sessionKey),
  ],
);

/** A quantity that a numbered point names; value in the kind's own unit. */
export const quantities = sqliteTable(
  "quantities",
  {
    sessionKey: ofSession(),
    directive: text("directive").notNull(),
    position: integer("position").notNull(),
    kind: text("kind", { enum: quantityKinds }).notNull(),
    written: text("written").notNull(),
    value: real("value").notNull(),
    about: integer("about", { mode: "boolean" }).notNull(),
    phrase: text("phrase").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.directive, table.position] }),
    index("quantities_by_value").on(table.kind, table.value),
  ],
);

export const sources = sqliteTable(
  "sources",
  {
    sessionKey: ofSession(),
    id: text("id").notNull(),
    sha256: text("sha256").notNull(),
    kind: text("kind", { enum: sourceKinds }).notNull(),
    title: text("title"),
    publisher: text("publisher"),
    published: text("published"),
    url: text("url"),
    rights: text("rights", { enum: sourceRights }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionKey, table.id] })],
);

export const citations = sqliteTable(
  "citations",
  {
    sessionKey: ofSession(),
    position: integer("position").notNull(),
    path: text("path").notNull(),
    origin: text("origin", { enum: ["read", "hand"] }).notNull(),
    source: text("source"),
    /** JSON array of [start, end) pairs, UTF-16 offsets. */
    spans: text("spans"),
    quote: text("quote"),
    takenFrom: text("taken_from"),
  },
  (table) => [
    primaryKey({ columns: [table.sessionKey, table.position] }),
    index("citations_by_path").on(table.sessionKey, table.path),
  ],
);
