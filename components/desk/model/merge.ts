import {
  type Acknowledgement,
  awaitsConfirmation,
  type Citation,
  canonicalJson,
  type Disagreement,
  type SessionRecord,
} from "@/domain/record";
import { type Difference, differenceAt, differences } from "./differences";
import { graft } from "./graft";
import { collidingIds, type Renames, withRenamed } from "./item-ids";
import { type Clashes, mergeTrees } from "./merge-trees";
import { withoutDoubles } from "./points";
import { asRecord, isBranch, type Node } from "./record-tree";
import { valueAt } from "./values";

/** What two people's work on one draft makes together. */
export type Merge = {
  /** Everything that does not touch, of both; where both changed the same otherwise, one's own. */
  record: SessionRecord;
  /** What both changed otherwise, to be chosen. */
  clashes: Difference[];
  /** What the other changed and is now in the record: before and after. */
  taken: Difference[];
  /** One's own new items that the other gave the same ids. */
  renames: Renames;
};

/**
 * Joins two states of a record that came of one. Values go with their evidence; where the values are the same, the
 * better evidence of the two stays: what one of them confirmed stays confirmed. Nothing that either of them entered is
 * lost without being named among the clashes.
 */
export function mergeRecords(base: SessionRecord, mine: SessionRecord, theirs: SessionRecord): Merge {
  const renames = collidingIds(base, mine, theirs);
  const own = withRenamed(mine, renames);
  const clashes: Clashes = new Set();
  const [a, b, c] = [
    contentOf(base),
    graft(contentOf(base), contentOf(own)),
    graft(contentOf(base), contentOf(theirs)),
  ];
  const content = mergeTrees("", a, b, c, clashes) ?? b;
  const all = [base, own, theirs] as const;
  const reasons = mergeKeyed(
    [base.acknowledgements, own.acknowledgements, theirs.acknowledgements],
    (given) => `acknowledgements/${given.code} ${given.path}`,
    clashes,
  );
  const [was = [], mineDiffer = [], theirsDiffer = []] = all.map(({ disagreements = [] }) => disagreements);
  const differ = mergeKeyed([was, mineDiffer, theirsDiffer], ({ path }) => `disagreements/${path}`, clashes);
  const joined = asRecord({
    ...(isBranch(content) ? content : {}),
    citations: own.citations,
    acknowledgements: reasons,
    ...(differ.length === 0 ? {} : { disagreements: differ }),
  });
  // Two wholes at the record's limits make more than a record holds: then all that differs is to be chosen.
  if (joined === null) return { record: own, clashes: differences(own, theirs), taken: [], renames };
  const settled = withoutDoubles(joined, own);
  const record = { ...settled, citations: mergeEvidence(settled, base, own, theirs) };
  return {
    record,
    clashes: [...clashes].map((path) => differenceAt(path, own, theirs)),
    taken: differences(own, record),
    renames,
  };
}

/** Of `merge-trees`: all that is neither evidence nor reasons, each of which has a joining of its own. */
function contentOf({
  citations: _,
  acknowledgements: __,
  disagreements: ___,
  ...content
}: SessionRecord): Node {
  return content;
}

function mergeEvidence(
  record: SessionRecord,
  base: SessionRecord,
  mine: SessionRecord,
  theirs: SessionRecord,
): Citation[] {
  const [was, own, other] = [groups(base), groups(mine), groups(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((path) => {
    const value = valueAt(record, path);
    if (value === null) return [];
    const [a, b, c] = [was.get(path) ?? [], own.get(path) ?? [], other.get(path) ?? []];
    const [ours, others] = [valueAt(mine, path), valueAt(theirs, path)];
    if (ours !== others) return value === ours ? b : c;
    if (sameText(b, c) || sameText(a, c)) return b;
    if (sameText(a, b)) return c;
    return b.some(awaitsConfirmation) && !c.some(awaitsConfirmation) ? c : b;
  });
}

type Signed = readonly Citation[] | Keyed | undefined;

function groups({ citations }: SessionRecord): Map<string, Citation[]> {
  const found = new Map<string, Citation[]>();
  for (const citation of citations) found.set(citation.path, [...(found.get(citation.path) ?? []), citation]);
  return found;
}

/** What stands once for each key: taken from whoever changed it, and noted where both did. */
function mergeKeyed<T extends Keyed>(
  sides: readonly [base: readonly T[], mine: readonly T[], theirs: readonly T[]],
  keyOf: (one: T) => string,
  clashes: Clashes,
): T[] {
  const [was, own, other] = [byKey(sides[0], keyOf), byKey(sides[1], keyOf), byKey(sides[2], keyOf)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b, c] = [was.get(key), own.get(key), other.get(key)];
    if (sameText(b, c) || sameText(a, c)) return b ?? [];
    if (sameText(a, b)) return c ?? [];
    clashes.add(key);
    return b ?? [];
  });
}

type Keyed = Acknowledgement | Disagreement;
const byKey = <T>(list: readonly T[], keyOf: (one: T) => string) =>
  new Map(list.map((one) => [keyOf(one), one]));

function sameText(a: Signed, b: Signed): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}
