import { z } from "zod";
import { type Citation, citationSchema } from "./citation";
import { valuesOf } from "./paths";
import type { SessionRecord } from "./schema";

/**
 * Where sources disagree about a value: what the others give, each with its evidence. The record itself holds the one
 * that was chosen. `reason` says why that one; null while nobody has chosen, and then the record cannot be published.
 */
export const disagreementSchema = z.strictObject({
  path: z.string().min(1).max(2000),
  others: z
    .array(
      z.strictObject({
        value: z.union([z.int(), z.string().trim().min(1).max(20_000)]),
        citation: citationSchema,
      }),
    )
    .min(1)
    .max(10),
  reason: z.string().trim().min(2).max(1000).nullable(),
  /** Who gave the reason; an account's id. */
  by: z.string().min(1).max(80).nullable(),
});

export type Disagreement = z.infer<typeof disagreementSchema>;

/** Evidence of every value, of those that were not chosen too. */
export function allCitations(record: Pick<SessionRecord, "citations" | "disagreements">): Citation[] {
  const others = (record.disagreements ?? []).flatMap((one) => one.others.map(({ citation }) => citation));
  return others.length === 0 ? record.citations : [...record.citations, ...others];
}

/** The record with its disagreements replaced. None at all leave no trace in it, as if there had never been any. */
export function withDisagreements(record: SessionRecord, list: readonly Disagreement[]): SessionRecord {
  if (list.length > 0) return { ...record, disagreements: [...list] };
  const { disagreements: _, ...rest } = record;
  return rest;
}

/**
 * What another source says of a value that the record has: the same is further evidence, something else is kept beside
 * it, to be chosen between. What the same source said of it before gives way. The record is as it was where it does not
 * have the value.
 */
export function noteReading(
  record: SessionRecord,
  value: string | number,
  citation: Citation,
): SessionRecord {
  const { path } = citation;
  const own = valuesOf(record).find((known) => known.path === path)?.value;
  if (own === undefined) return record;
  const known = record.disagreements?.find((one) => one.path === path);
  const others = (known?.others ?? []).filter((one) => !isOfSameSource(one.citation, citation));
  const rest = (record.disagreements ?? []).filter((one) => one !== known);
  if (own !== value) {
    const open: Disagreement = { path, others: [...others, { value, citation }], reason: null, by: null };
    return withDisagreements(record, [...rest, open]);
  }
  const left = others.length === 0 || known === undefined ? rest : [...rest, { ...known, others }];
  const settled = known === undefined ? record : withDisagreements(record, left);
  if (record.citations.some((cited) => cited.path === path && isOfSameSource(cited, citation)))
    return settled;
  // Further evidence goes before the value's own, which stays the last word on it.
  const at = settled.citations.findIndex((cited) => cited.path === path);
  const place = at < 0 ? settled.citations.length : at;
  return {
    ...settled,
    citations: [...settled.citations.slice(0, place), citation, ...settled.citations.slice(place)],
  };
}

function isOfSameSource(a: Citation, b: Citation): boolean {
  if (a.origin === "read" && b.origin === "read") return a.source === b.source;
  return a.origin === "hand" && b.origin === "hand" && a.from === b.from;
}
