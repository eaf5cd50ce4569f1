import { z } from "zod";
import {
  bodyKey,
  bodyKinds,
  type Citation,
  type Person,
  personSchema,
  type SessionRecord,
  sessionKeySchema,
  type Votes,
} from "@/domain/record";
import { about } from "./describe";
import type { Head } from "./state";

const count = z.int().min(0);

/** A number of persons; null is "not reported". */
export const persons = (zh: string, en: string) => about(count.nullable(), zh, en);

/** Text as the record has it; null where the report does not say. */
export const words = (zh: string, en: string) => about(z.string().nullable(), zh, en);

/** A path of this site; relative, so that the same moment gives the same bytes wherever the site is. */
export const path = (zh: string, en: string) => about(z.string().startsWith("/"), zh, en);

/** Where a value stands in its source, or who entered it from what. */
export const evidenceSchema = about(
  z.strictObject({
    path: about(z.string(), "该值在记录中的路径", "Path of the value within the record"),
    origin: about(
      z.enum(["read", "hand"]),
      "read 自来源摘出；hand 由人录入",
      "read: cut from a source; hand: entered by a person",
    ),
    source: words("来源编号；手工录入时为空", "Id of the source; null where entered by hand"),
    quote: words("来源中的原话；手工录入时为空", "The source’s words; null where entered by hand"),
    spans: about(
      z.array(z.tuple([count, count])).nullable(),
      "原话在来源文本中的位置（UTF-16，左闭右开）",
      "Where the words stand in the source’s text: UTF-16 offsets, end excluded",
    ),
    entered_from: words("手工录入所据", "What it was taken from, where entered by hand"),
  }),
  "一个值的出处",
  "The evidence of one value",
);

/** The evidence of every value at or below the given paths, in the order of the record. */
export function evidenceAt(
  { citations }: Pick<SessionRecord, "citations">,
  ...paths: readonly string[]
): z.infer<typeof evidenceSchema>[] {
  return citations
    .filter(({ path }) => paths.some((at) => path === at || path.startsWith(`${at}/`)))
    .map(shownEvidence);
}

function shownEvidence(citation: Citation): z.infer<typeof evidenceSchema> {
  const { path, origin } = citation;
  return origin === "read"
    ? {
        path,
        origin,
        source: citation.source,
        quote: citation.quote,
        spans: citation.spans.map(([start, end]) => [start, end]),
        entered_from: null,
      }
    : { path, origin, source: null, quote: null, spans: null, entered_from: citation.from };
}

export const evidenceField = about(
  z.array(evidenceSchema),
  "本项各值的出处",
  "Evidence of this item’s values",
);

/** A vote's counts, in persons. */
export const votesSchema = z.strictObject({
  for: persons("赞成", "In favour"),
  against: persons("反对", "Against"),
  abstain: persons("弃权", "Abstaining"),
  not_voting: persons("未表决", "Present and not voting"),
});

/** @returns null where no count is reported */
export function shownVotes(votes: Votes | null): z.infer<typeof votesSchema> | null {
  if (votes === null || Object.values(votes).every((n) => n === null)) return null;
  return { for: votes.for, against: votes.against, abstain: votes.abstain, not_voting: votes.notVoting };
}

export const votesField = about(
  votesSchema.nullable(),
  "票数；报道未给出则为空",
  "Counts of votes; null where the report gives none",
);

export const personField = (zh: string, en: string) =>
  about(
    z
      .strictObject({
        id: about(
          z.string(),
          "姓名在该机构的编号，见 people；同名者已分开的，看该处 sessions 是谁",
          "Id of the name in that body; see people, where the sessions of a name that was split tell who it is",
        ),
        name: about(personSchema.shape.name, "姓名", "Name"),
        post: words("报道所称职务", "Post in the report’s words"),
      })
      .nullable(),
    zh,
    en,
  );

export function shownPerson(head: Head, person: Person | null) {
  return person === null ? null : { id: personId(head, person.name), name: person.name, post: person.post };
}

/** A person's id: a name within one body's records. */
export function personId({ identity }: Head, name: string): string {
  return `${bodyKey(identity)}/${name}`;
}

/** Fields that every item of a session begins with. */
export const ofSession = {
  id: about(z.string(), "编号，也是地址的末段", "Id, and the end of its address"),
  session: about(sessionKeySchema, "会议编号", "Key of the session"),
  body: about(z.string(), "机构编号", "Key of the body"),
  body_kind: about(z.enum(bodyKinds), "people_congress 人大；cppcc 政协", "people_congress or cppcc"),
  region_code: about(z.string(), "区划代码（GB/T 2260）", "Region code (GB/T 2260)"),
  year: about(z.int(), "会议举行之年", "Year in which it was held"),
  revision: about(z.int().min(1), "所据版本号", "Number of the revision it is from"),
};

/** Values of `ofSession`. @param item id within the session; without it, the session itself */
export function sessionFields({ key, identity, revision }: Head, item?: string) {
  return {
    id: item === undefined ? key : `${key}/${item}`,
    session: key,
    body: bodyKey(identity),
    body_kind: identity.kind,
    region_code: identity.regionCode,
    year: identity.year,
    revision,
  };
}

export const sittingField = words(
  "所属全体会议在本次会议中的编号",
  "Id of the sitting within its session; null where the report does not say",
);
