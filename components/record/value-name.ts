import { type SessionRecord, valuesOf } from "@/domain/record";

/** Names of the parts of a path, by key of the message files below `session.field`. */
export type FieldKey =
  | "body"
  | "kind"
  | "level"
  | "regionName"
  | "term"
  | "session"
  | "year"
  | "date"
  | "inOffice"
  | "due"
  | "present"
  | "absent"
  | "quorumClaim"
  | "title"
  | "name"
  | "post"
  | "for"
  | "against"
  | "abstain"
  | "notVoting"
  | "outcome"
  | "received"
  | "filed"
  | "heading"
  | "text"
  | "ordinal"
  | "sittings"
  | "reports"
  | "resolutions"
  | "elections"
  | "proposals"
  | "speeches"
  | "sources"
  | "category"
  | "method"
  | "publisher"
  | "published"
  | "url";

const keys: readonly string[] = [
  "body",
  "kind",
  "level",
  "regionName",
  "term",
  "session",
  "year",
  "date",
  "inOffice",
  "due",
  "present",
  "absent",
  "quorumClaim",
  "title",
  "name",
  "post",
  "for",
  "against",
  "abstain",
  "notVoting",
  "outcome",
  "received",
  "filed",
  "heading",
  "text",
  "ordinal",
  "sittings",
  "reports",
  "resolutions",
  "elections",
  "proposals",
  "speeches",
  "sources",
  "category",
  "method",
  "publisher",
  "published",
  "url",
] satisfies FieldKey[];

const isKey = (part: string | undefined): part is FieldKey => part !== undefined && keys.includes(part);

/** The group and the field that a path names, for a label such as 决议 · 标题. */
export function pathParts(path: string): {
  group: FieldKey | null;
  field: FieldKey | null;
  number: number | null;
} {
  const parts = path.split("/");
  const [first] = parts;
  const last = parts.at(-1);
  const id = parts.length > 2 ? parts[1] : undefined;
  return {
    group: parts.length > 1 && isKey(first) ? first : null,
    field: isKey(last) ? last : null,
    number: id === undefined ? null : Number(/\d+$/.exec(id)?.[0] ?? Number.NaN),
  };
}

/** Values of a record by path. */
export function valuesByPath(record: SessionRecord): Map<string, string | number> {
  return new Map(valuesOf(record).map(({ path, value }) => [path, value]));
}
