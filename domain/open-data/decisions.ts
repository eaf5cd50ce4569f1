import { z } from "zod";
import { outcomes, resolutionCategories, voteMethods } from "@/domain/record";
import { majorityVerdict, votedAt } from "@/domain/rules";
import { about } from "./describe";
import {
  evidenceAt,
  evidenceField,
  ofSession,
  path,
  personField,
  sessionFields,
  shownPerson,
  shownVotes,
  sittingField,
  votesField,
  votesSchema,
  words,
} from "./field-shapes";
import type { Published } from "./state";

const method = about(z.enum(voteMethods).nullable(), "表决方式", "How the vote was taken");
const outcome = about(
  z.enum(outcomes).nullable(),
  "结果：adopted 通过；not_adopted 未通过",
  "What became of it: adopted or not_adopted",
);
const day = words("所属全体会议之日", "Day of the sitting");

export const resolutionSchema = z.strictObject({
  ...ofSession,
  title: about(z.string(), "标题", "Title"),
  category: about(z.enum(resolutionCategories), "类别", "Category"),
  method,
  votes: votesField,
  outcome,
  sitting: sittingField,
  date: day,
  page: path("网页地址", "Path of its page"),
  evidence: evidenceField,
});

export function resolutionsOf({ record, ...state }: Published): z.infer<typeof resolutionSchema>[] {
  return record.resolutions.map(({ id, title, category, method, votes, outcome, sitting }) => ({
    ...sessionFields(state, id),
    title,
    category,
    method,
    votes: shownVotes(votes),
    outcome,
    sitting,
    date: record.sittings.find((one) => one.id === sitting)?.date ?? null,
    page: `/sessions/${state.key}`,
    evidence: evidenceAt(record, `resolutions/${id}`),
  }));
}

export const electionSchema = z.strictObject({
  ...ofSession,
  person: personField("当选人", "The person elected"),
  post: about(z.string(), "当选职务", "Post"),
  votes: votesField,
  sitting: sittingField,
  date: day,
  page: path("网页地址", "Path of its page"),
  evidence: evidenceField,
});

export function electionsOf({ record, ...state }: Published): z.infer<typeof electionSchema>[] {
  return record.elections.map(({ id, name, post, votes, sitting }) => ({
    ...sessionFields(state, id),
    person: shownPerson(state, { name, post: null }),
    post,
    votes: shownVotes(votes),
    sitting,
    date: record.sittings.find((one) => one.id === sitting)?.date ?? null,
    page: `/sessions/${state.key}`,
    evidence: evidenceAt(record, `elections/${id}`),
  }));
}

export const voteSchema = z.strictObject({
  ...ofSession,
  on: about(
    z.enum(["resolution", "election"]),
    "表决对象：resolution 决议；election 选举",
    "What was voted on",
  ),
  title: about(z.string(), "决议标题；选举则为职务", "Title of the resolution, or the post voted on"),
  person: personField("选举中的当选人；决议则为空", "The person elected; null for a resolution"),
  method,
  counts: about(votesSchema, "票数", "Counts of votes"),
  outcome,
  sitting: sittingField,
  date: day,
  majority: about(
    z
      .strictObject({
        rule: about(z.string(), "规则编号", "Id of the rule"),
        base: about(z.enum(["in_office", "due"]), "基数", "Base of the rule"),
        base_count: about(z.int(), "基数人数", "Persons of the base"),
        needed: about(z.int(), "所需票数：全体过半数", "Votes needed: more than half of the base"),
        margin: about(z.int(), "赞成票减所需票数", "Votes in favour minus votes needed"),
        passes: about(z.boolean(), "是否过半数", "Whether that is a majority"),
      })
      .nullable(),
    "按规则核算；缺基数或赞成票则为空",
    "What the rule gives; null where base or votes in favour are not reported",
  ),
  page: path("网页地址", "Path of its page"),
  evidence: evidenceField,
});

type Vote = z.infer<typeof voteSchema>;

/** Votes with at least one count, on resolutions and then in elections. */
export function votesOf(published: Published): Vote[] {
  const { record, ...state } = published;
  const counted = (id: string, votes: Published["record"]["resolutions"][number]["votes"]) => {
    const counts = shownVotes(votes);
    return counts === null ? null : { ...sessionFields(state, id), counts };
  };
  const rest = (at: string, id: string, sitting: string | null, votes: Parameters<typeof shownVotes>[0]) => {
    const { date, attendance } = votedAt(record, sitting);
    const verdict = majorityVerdict({ ...state.identity, date, attendance, votes });
    return {
      sitting,
      date,
      majority: verdict.known
        ? {
            rule: verdict.rule.id,
            base: verdict.base.kind,
            base_count: verdict.base.count,
            needed: verdict.needed,
            margin: verdict.margin,
            passes: verdict.passes,
          }
        : null,
      page: `/sessions/${state.key}`,
      evidence: evidenceAt(record, `${at}/${id}/votes`, `${at}/${id}/outcome`),
    };
  };
  const onResolutions = record.resolutions.flatMap(
    ({ id, title, method, votes, outcome, sitting }): Vote[] => {
      const head = counted(id, votes);
      const what = { on: "resolution" as const, title, person: null, method, outcome };
      return head === null ? [] : [{ ...head, ...what, ...rest("resolutions", id, sitting, votes) }];
    },
  );
  const inElections = record.elections.flatMap(({ id, name, post, votes, sitting }): Vote[] => {
    const head = counted(id, votes);
    const person = shownPerson(state, { name, post: null });
    const what = { on: "election" as const, title: post, person, method: null, outcome: null };
    return head === null ? [] : [{ ...head, ...what, ...rest("elections", id, sitting, votes) }];
  });
  return [...onResolutions, ...inElections];
}
