import type { Field, SessionReport } from "@/domain/extract";
import type { LabelledReport } from "./label";

/** One fact under the name of its field; certainty is null for what a label says. */
export type Fact = { field: string; value: string; certainty: "certain" | "check" | null };

const flat = (text: string) => text.normalize("NFKC").replace(/[\s"'“”‘’《》〈〉]/g, "");
const opening = (text: string) => flat(text).replace(/^要/, "").slice(0, 6);

/** All facts of a label. */
export function labelledFacts(label: LabelledReport): Fact[] {
  const fact = (field: string, value: string | number | null): Fact[] =>
    value === null ? [] : [{ field, value: flat(String(value)), certainty: null }];
  return [
    ...(
      ["body", "level", "region", "term", "session", "sitting", "date", "due", "present", "absent"] as const
    ).flatMap((field) => fact(field, label[field])),
    ...fact("quorum claim", label.quorum_claim),
    ...label.resolutions.flatMap(({ title, category, outcome }) => [
      ...fact("resolution", title),
      ...fact("category", `${title} ${category}`),
      ...fact("outcome", outcome === null ? null : `${title} ${outcome}`),
    ]),
    ...label.elections.flatMap(({ name, post }) => fact("election", `${name} ${post}`)),
    ...label.reports.flatMap(({ title, presenter }) => [
      ...fact("report", title),
      ...fact("presenter", presenter === null ? null : `${title} ${presenter}`),
    ]),
    ...label.speeches.flatMap(({ speaker, post, directives }) => [
      ...fact("speaker", speaker),
      ...fact("post", post === null ? null : `${speaker} ${post}`),
      ...directives.flatMap(({ heading, subpoints }) => [
        ...fact("directive", opening(heading)),
        ...subpoints.flatMap((point) => fact("sub-point", opening(point))),
      ]),
    ]),
    ...label.bylines.flatMap((name) => fact("by-line", name)),
  ];
}

/** All facts that the extractor found. */
export function foundFacts(report: SessionReport): Fact[] {
  const fact = <T extends string | number>(
    name: string,
    field: Field<T> | null,
    as: (value: T) => string = String,
  ): Fact[] =>
    field === null ? [] : [{ field: name, value: flat(as(field.value)), certainty: field.certainty }];
  const { attendance } = report;
  return [
    ...fact("body", report.body),
    ...fact("level", report.level),
    ...fact("region", report.region),
    ...fact("term", report.term),
    ...fact("session", report.session),
    ...fact("sitting", report.sitting),
    ...fact("date", report.date),
    ...fact("due", attendance.due),
    ...fact("present", attendance.present),
    ...fact("absent", attendance.absent),
    ...fact("quorum claim", attendance.quorumClaim),
    ...report.resolutions.flatMap(({ title, category, outcome }) => [
      ...fact("resolution", title),
      ...fact("category", title, (value) => `${value} ${category}`),
      ...fact("outcome", outcome, (value) => `${title.value} ${value}`),
    ]),
    ...report.elections.flatMap(({ name, post }) =>
      fact("election", name, (value) => `${value} ${post.value}`),
    ),
    ...report.reports.flatMap(({ title, presenter }) => [
      ...fact("report", title),
      ...fact("presenter", presenter, (value) => `${title.value} ${value}`),
    ]),
    ...report.speeches.flatMap(({ speaker, post, directives }) => [
      ...fact("speaker", speaker),
      ...fact("post", post, (value) => `${speaker?.value} ${value}`),
      ...directives.flatMap(({ heading, subpoints }) => [
        ...fact("directive", heading, opening),
        ...subpoints.flatMap((point) => fact("sub-point", point, opening)),
      ]),
    ]),
    ...report.bylines.flatMap((name) => fact("by-line", name)),
  ];
}
