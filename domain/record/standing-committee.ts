import type { SessionRecord } from "./schema";
import type { BodyKind } from "./vocabulary";

/** Whose standing committee met, by the rule that read the number of the meeting; null where none says so. */
export function committeeOf(rule: string | null): BodyKind | null {
  if (rule === "congress-standing") return "people_congress";
  return rule?.startsWith("cppcc-standing") === true ? "cppcc" : null;
}

/** Whose standing committee a record tells of; null for a session, and once a person said which body it is or which number. */
export function committeeIn({ body, citations }: SessionRecord): BodyKind | null {
  const cited = citations.find(({ path }) => path === "session");
  return body.kind === null && cited?.origin === "read" ? committeeOf(cited.rule) : null;
}
