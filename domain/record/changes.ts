import { canonicalJson } from "./canonical";
import { type RecordValue, valuesOf } from "./paths";
import type { SessionRecord } from "./schema";

/** One value that two states of a record have otherwise; null where one of them does not have it. */
export type ValueChange = { path: string; before: string | number | null; after: string | number | null };

/** What a later state of a record has otherwise than an earlier one. */
export type RecordChanges = {
  /** Values, in the later record's order; what fell away last. */
  values: ValueChange[];
  /** How many values stayed as they were and rest on other evidence now. */
  evidence: number;
};

/** What the later state of a record says otherwise than the earlier one. */
export function changesBetween(earlier: SessionRecord, later: SessionRecord): RecordChanges {
  const before = new Map(saidBy(earlier).map(({ path, value }) => [path, value]));
  const after = saidBy(later);
  const kept = new Set(after.map(({ path }) => path));
  const [evidence, evidenceNow] = [evidenceOf(earlier), evidenceOf(later)];
  return {
    values: [
      ...after
        .filter(({ path, value }) => before.get(path) !== value)
        .map(({ path, value }) => ({ path, before: before.get(path) ?? null, after: value })),
      ...[...before]
        .filter(([path]) => !kept.has(path))
        .map(([path, value]) => ({ path, before: value, after: null })),
    ],
    evidence: after.filter(
      ({ path, value }) => before.get(path) === value && evidence.get(path) !== evidenceNow.get(path),
    ).length,
  };
}

/** Reported values, and what classifies them or says where they come from: all that a reader sees of a record. */
function saidBy(record: SessionRecord): RecordValue[] {
  const found = valuesOf(record);
  const add = (path: string, value: string | null) => {
    if (value !== null) found.push({ path, value });
  };
  for (const { id, category, method } of record.resolutions) {
    add(`resolutions/${id}/category`, category);
    add(`resolutions/${id}/method`, method);
  }
  for (const { id, title, publisher, published, url } of record.sources) {
    add(`sources/${id}/title`, title);
    add(`sources/${id}/publisher`, publisher);
    add(`sources/${id}/published`, published);
    add(`sources/${id}/url`, url);
  }
  return found;
}

/** By path, which words of which source a value rests on; who looked at them is no difference. */
function evidenceOf({ citations }: SessionRecord): Map<string, string> {
  const found = new Map<string, string>();
  for (const citation of citations) {
    const { path } = citation;
    const rests =
      citation.origin === "read"
        ? [citation.source, citation.spans, citation.quote]
        : ["hand", citation.from];
    found.set(path, `${found.get(path) ?? ""}${canonicalJson(rests)}`);
  }
  return found;
}
