import { z } from "zod";
import { bodyKey, bodyKinds } from "@/domain/record";
import { about } from "./describe";
import { path, personId } from "./field-shapes";
import type { Published } from "./state";

const number = z.int().min(0);

export const personSchema = z.strictObject({
  id: about(
    z.string(),
    "人物编号：机构与姓名，也是地址的末段",
    "Id: body and name, and the end of its address",
  ),
  name: about(z.string(), "姓名", "Name"),
  body: about(
    z.string(),
    "在其记录中出现的机构；他处同名者另计，不认作同一人",
    "The body in whose records the name stands; the same name elsewhere is another entry, never taken for the same person",
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
  page: path("网页地址", "Path of their page"),
});

type PersonItem = z.infer<typeof personSchema>;

/** Everyone named in one body's records as speaker, presenter or elected, by name. */
export function peopleOf(states: readonly Published[]): PersonItem[] {
  const people = new Map<string, PersonItem>();
  for (const { record, ...state } of states) {
    const see = (name: string, post: string | null, as: "speeches" | "reports" | "elections") => {
      const id = personId(state, name);
      const known = people.get(id) ?? {
        id,
        name,
        body: bodyKey(state.identity),
        body_kind: state.identity.kind,
        region_code: state.identity.regionCode,
        posts: [],
        speeches: 0,
        reports: 0,
        elections: 0,
        sessions: [],
        page: `/people/${bodyKey(state.identity)}/${encodeURIComponent(name)}`,
      };
      people.set(id, known);
      known[as]++;
      if (!known.sessions.includes(state.key)) known.sessions.push(state.key);
      if (post !== null && !known.posts.some((one) => one.title === post && one.session === state.key)) {
        known.posts.push({ title: post, session: state.key });
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
