import { z } from "zod";
import {
  formerKeys,
  identityKey,
  mentionKey,
  nameSlug,
  type PeopleLinks,
  personPath,
  rootOf,
} from "@/domain/people";
import { bodyKey, bodyKinds } from "@/domain/record";
import { about } from "./describe";
import { path } from "./field-shapes";
import type { Published } from "./state";

const number = z.int().min(0);

export const personSchema = z.strictObject({
  id: about(
    z.string(),
    "人物编号：机构与姓名，也是地址的末段；同名者中分出的一人带 ~2 之类序号",
    "Id: body and name, and the end of its address; one who was split off from others of the name has a number such as ~2",
  ),
  name: about(z.string(), "姓名", "Name"),
  body: about(
    z.string(),
    "在其记录中出现的机构；他处同名者另计，是否同一人见 same_as 与 former_ids",
    "The body in whose records the name stands; the same name elsewhere is another entry: same_as and former_ids say where they are one person",
  ),
  body_kind: about(z.enum(bodyKinds), "people_congress 人大；cppcc 政协", "people_congress or cppcc"),
  region_code: about(z.string(), "区划代码（GB/T 2260）", "Region code (GB/T 2260)"),
  posts: about(
    z.array(
      z.strictObject({
        title: about(z.string(), "报道所称职务", "Post in the report’s words"),
        session: about(z.string(), "会议编号", "Key of the session"),
      }),
    ),
    "各次会议报道所称职务",
    "Posts that reports give, by session",
  ),
  speeches: about(number, "讲话数", "Speeches"),
  reports: about(number, "所作报告数", "Reports presented"),
  elections: about(number, "当选次数", "Times elected"),
  sessions: about(z.array(z.string()), "出现的会议", "Keys of the sessions that name them"),
  same_as: about(
    z.string().nullable(),
    "经人认定为同一人、现用的编号；无则为空。带 ~2 之类序号的，是同名者中分出的一人",
    "Id that this person goes by now, where somebody decided that both are one; null otherwise. One with a number such as ~2 was split off from others of the name",
  ),
  former_ids: about(
    z.array(z.string()),
    "经人认定为同一人、已并入此处的编号",
    "Ids that were decided to be the same person and lead here",
  ),
  page: path("网页地址", "Path of their page"),
});

type PersonItem = z.infer<typeof personSchema>;

/** An identity's id in the interface, from its key. */
const idOfKey = (key: string): string => key.replace(":", "/");

/** Of a name in a body, and its number where it was split: which id the person goes by now, null where it is this one, and which ids lead here. */
export type KnownAs = (
  body: string,
  name: string,
  number?: number,
) => Pick<PersonItem, "same_as" | "former_ids">;

/** What was decided about people, as ids of the interface. */
export function knownAs(links: Pick<PeopleLinks, "into">): KnownAs {
  const former = formerKeys(links);
  return (body, name, number = 1) => {
    const own = { bodyKey: body, name, number };
    const key = identityKey(own);
    const root = identityKey(rootOf(links, own));
    return {
      same_as: root === key ? null : idOfKey(root),
      former_ids: (former.get(key) ?? []).map(idOfKey),
    };
  };
}

/**
 * Everyone named in one body's records as speaker, presenter or elected, by name, and by number where a name was split.
 *
 * @param links what was decided by then about who is who
 */
export function peopleOf(
  states: readonly Published[],
  links: Pick<PeopleLinks, "into" | "numbers">,
): PersonItem[] {
  const known = knownAs(links);
  const people = new Map<string, PersonItem>();
  for (const { record, ...state } of states) {
    const see = (name: string, post: string | null, as: "speeches" | "reports" | "elections") => {
      const number = links.numbers.get(mentionKey(state.key, name)) ?? 1;
      const own = { bodyKey: bodyKey(state.identity), name, number };
      const id = `${own.bodyKey}/${nameSlug(own)}`;
      const person = people.get(id) ?? {
        id,
        name,
        body: own.bodyKey,
        body_kind: state.identity.kind,
        region_code: state.identity.regionCode,
        posts: [],
        speeches: 0,
        reports: 0,
        elections: 0,
        sessions: [],
        ...known(own.bodyKey, name, number),
        page: personPath(own),
      };
      people.set(id, person);
      person[as]++;
      if (!person.sessions.includes(state.key)) person.sessions.push(state.key);
      if (post !== null && !person.posts.some((one) => one.title === post && one.session === state.key)) {
        person.posts.push({ title: post, session: state.key });
      }
    };
    for (const { presenter } of record.reports) {
      if (presenter !== null) see(presenter.name, presenter.post, "reports");
    }
    for (const { speaker } of record.speeches) {
      if (speaker !== null) see(speaker.name, speaker.post, "speeches");
    }
    for (const { name } of record.elections) see(name, null, "elections");
  }
  // By UTF-16 code units, which no locale of a machine changes.
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
