import { z } from "zod";
import { quantityKinds, themes } from "@/domain/directives";
import { followupStates } from "@/domain/followup";
import type { PeopleLinks } from "@/domain/people";
import { outcomes, resolutionCategories, sittingKinds, sourceKinds } from "@/domain/record";
import { bodiesOf, bodySchema, regionSchema, regionsOf } from "./bodies";
import {
  electionSchema,
  electionsOf,
  resolutionSchema,
  resolutionsOf,
  voteSchema,
  votesOf,
} from "./decisions";
import { type About, about } from "./describe";
import { type Noted, noteSchema, notesOf } from "./notes";
import { equals, type Filter } from "./parameters";
import { peopleOf, personSchema } from "./people";
import {
  directiveSchema,
  directivesOf,
  reportSchema,
  reportsOf,
  sourceSchema,
  sourcesOf,
  speechesOf,
  speechSchema,
} from "./proceedings";
import { revisionSchema, revisionsOf, wholeRevisionSchema } from "./revisions";
import { bodyScope, sessionScope } from "./scope";
import { sessionSchema, sessionsOf } from "./sessions";
import { sittingSchema, sittingsOf } from "./sittings";
import type { Head, Item, Published, RevisionState, Told } from "./state";

/** In groups of what a resource's items are listed; the parts of an id tell the group. */
export type Grouping = "session" | "body" | "region";

/** What a group's items are made from. */
export type Reading =
  | { reads: "records"; items(states: readonly Told[]): readonly Item[] }
  | { reads: "people"; items(states: readonly Published[], links: PeopleLinks): readonly Item[] }
  | { reads: "heads"; items(states: readonly Head[]): readonly Item[] }
  | { reads: "notes"; items(states: readonly Noted[]): readonly Item[] }
  | { reads: "revisions"; items(states: readonly RevisionState[]): readonly Item[] };

/** One resource of the interface: all that lists, single answers, dumps and the OpenAPI document know of it. */
export type Resource = Reading & {
  name: ResourceName;
  /** What one of its items is called in code. */
  one: string;
  title: About;
  grouping: Grouping;
  /** The parts of an id, in order: the first names the group. */
  id: readonly string[];
  schema: z.ZodObject;
  /** What one item by itself looks like, where that is more than within a list. */
  whole: z.ZodObject | null;
  filters: Readonly<Record<string, Filter>>;
};

export const resourceNames = [
  "sessions",
  "sittings",
  "reports",
  "resolutions",
  "elections",
  "votes",
  "speeches",
  "directives",
  "notes",
  "people",
  "bodies",
  "regions",
  "sources",
  "revisions",
] as const;
export type ResourceName = (typeof resourceNames)[number];

const each =
  <State>(of: (state: State) => readonly Item[]) =>
  (states: readonly State[]) =>
    states.flatMap(of);

const ofRecords = (
  name: ResourceName,
  one: string,
  title: About,
  schema: z.ZodObject,
  items: (state: Told) => readonly Item[],
  filters: Readonly<Record<string, Filter>> = {},
): Resource => ({
  name,
  one,
  title,
  grouping: "session",
  id: ["session", "item"],
  schema,
  whole: null,
  reads: "records",
  items: each(items),
  filters: { ...sessionScope, ...filters },
});

/** Words of a person; what no text holds is refused rather than searched for. */
const text = (zh: string, en: string) =>
  about(
    z
      .string()
      .max(200)
      .regex(/^\P{Cc}+$/u),
    zh,
    en,
  );
const named = (field: string): Filter => ({
  on: "item",
  kind: "text",
  schema: text("人名，全名", "A person’s whole name"),
  holds: (item, value) => {
    const person = item[field];
    return typeof person === "object" && person !== null && "name" in person && person.name === value;
  },
});
const holdsIn = (field: string, schema: z.ZodType, part?: string): Filter => ({
  on: "item",
  kind: "text",
  schema,
  holds: (item, value) => {
    const list: unknown = item[field];
    if (!Array.isArray(list)) return false;
    return list.some((one: unknown) =>
      part === undefined
        ? one === value
        : typeof one === "object" && one !== null && Reflect.get(one, part) === value,
    );
  },
});
const sitting = equals(
  "sitting",
  text("全体会议在会议中的编号，如 s1", "Id of a sitting within its session, such as s1"),
);
const outcome = equals(
  "outcome",
  about(z.enum(outcomes), "adopted 通过或 not_adopted 未通过", "adopted or not_adopted"),
);

const list: Readonly<Record<ResourceName, Resource>> = {
  sessions: {
    ...ofRecords("sessions", "Session", { "zh-CN": "会议", en: "Sessions" }, sessionSchema, sessionsOf),
    id: ["session"],
  },
  sittings: ofRecords(
    "sittings",
    "Sitting",
    { "zh-CN": "全体会议", en: "Sittings" },
    sittingSchema,
    sittingsOf,
    {
      kind: equals(
        "kind",
        about(
          z.enum(sittingKinds),
          "preparatory、opening、plenary 或 closing",
          "preparatory, opening, plenary or closing",
        ),
      ),
    },
  ),
  reports: ofRecords(
    "reports",
    "Report",
    { "zh-CN": "听取的报告", en: "Reports heard" },
    reportSchema,
    reportsOf,
    {
      presenter: named("presenter"),
      sitting,
    },
  ),
  resolutions: ofRecords(
    "resolutions",
    "Resolution",
    { "zh-CN": "决议", en: "Resolutions" },
    resolutionSchema,
    resolutionsOf,
    {
      category: equals("category", about(z.enum(resolutionCategories), "类别", "Category")),
      outcome,
      sitting,
    },
  ),
  elections: ofRecords(
    "elections",
    "Election",
    { "zh-CN": "选举", en: "Elections" },
    electionSchema,
    electionsOf,
    {
      person: named("person"),
      post: equals("post", text("职务，全称", "Post, in full")),
      sitting,
    },
  ),
  votes: ofRecords("votes", "Vote", { "zh-CN": "表决", en: "Votes" }, voteSchema, votesOf, {
    on: equals(
      "on",
      about(z.enum(["resolution", "election"]), "resolution 决议或 election 选举", "resolution or election"),
    ),
    outcome,
    sitting,
  }),
  speeches: ofRecords("speeches", "Speech", { "zh-CN": "讲话", en: "Speeches" }, speechSchema, speechesOf, {
    speaker: named("speaker"),
    sitting,
  }),
  directives: ofRecords(
    "directives",
    "Directive",
    { "zh-CN": "要求", en: "Directives" },
    directiveSchema,
    directivesOf,
    {
      speaker: named("speaker"),
      speech: equals(
        "speech",
        text("讲话在会议中的编号，如 p1", "Id of a speech within its session, such as p1"),
      ),
      parent: equals("parent", text("上级要求的编号，如 d1", "Id of the directive above, such as d1")),
      theme: holdsIn("themes", about(z.enum(themes), "主题", "Theme")),
      quantity: holdsIn(
        "quantities",
        about(z.enum(quantityKinds), "所及数量的种类", "Kind of a quantity named"),
        "kind",
      ),
    },
  ),
  notes: {
    name: "notes",
    one: "Note",
    title: { "zh-CN": "要求的跟进", en: "Notes on directives" },
    grouping: "session",
    id: ["session", "item"],
    schema: noteSchema,
    whole: null,
    reads: "notes",
    items: each(notesOf),
    filters: {
      ...sessionScope,
      directive: equals(
        "directive",
        text("要求在会议中的编号，如 d1", "Id of a directive within its session, such as d1"),
      ),
      state: equals("state", about(z.enum(followupStates), "办到哪里", "How far it was by then")),
    },
  },
  people: {
    name: "people",
    one: "Person",
    title: { "zh-CN": "人物", en: "People" },
    grouping: "body",
    id: ["body", "name"],
    schema: personSchema,
    whole: null,
    reads: "people",
    items: peopleOf,
    filters: { ...bodyScope, name: equals("name", text("人名，全名", "A person’s whole name")) },
  },
  bodies: {
    name: "bodies",
    one: "Body",
    title: { "zh-CN": "机构", en: "Bodies" },
    grouping: "body",
    id: ["body"],
    schema: bodySchema,
    whole: null,
    reads: "heads",
    items: bodiesOf,
    filters: bodyScope,
  },
  regions: {
    name: "regions",
    one: "Region",
    title: { "zh-CN": "区划", en: "Regions" },
    grouping: "region",
    id: ["region"],
    schema: regionSchema,
    whole: null,
    reads: "heads",
    items: regionsOf,
    filters: { region: bodyScope.region, level: bodyScope.level },
  },
  sources: ofRecords("sources", "Source", { "zh-CN": "来源", en: "Sources" }, sourceSchema, sourcesOf, {
    sha256: equals(
      "sha256",
      about(
        z.string().regex(/^[0-9a-f]{64}$/),
        "收到的文本的 SHA-256，64 位小写十六进制",
        "SHA-256 of the text as received: 64 lower-case hexadecimal digits",
      ),
    ),
    kind: equals("kind", about(z.enum(sourceKinds), "种类", "Kind")),
  }),
  revisions: {
    name: "revisions",
    one: "Revision",
    title: { "zh-CN": "版本", en: "Revisions" },
    grouping: "session",
    id: ["session", "number"],
    schema: revisionSchema,
    whole: wholeRevisionSchema,
    reads: "revisions",
    items: each(revisionsOf),
    filters: {
      ...sessionScope,
      withdrawn_since: {
        on: "item",
        kind: "text",
        schema: about(
          z.iso.datetime(),
          "此时刻及以后撤下的版本，UTC",
          "Revisions that were withdrawn at this moment or later, in UTC",
        ),
        holds: ({ withdrawn }, value) =>
          typeof withdrawn === "object" &&
          withdrawn !== null &&
          "at" in withdrawn &&
          Date.parse(String(withdrawn.at)) >= Date.parse(String(value)),
      },
    },
  },
};

/** Every resource, in the order of the documentation. */
export const resources: readonly Resource[] = resourceNames.map((name) => list[name]);

/** A resource by its name in an address. */
export function resourceNamed(name: string): Resource | null {
  return resources.find((one) => one.name === name) ?? null;
}
