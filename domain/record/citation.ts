import { z } from "zod";

const span = z.tuple([z.int().min(0), z.int().min(0)]).refine(([start, end]) => start < end);

/** Points nest to any depth that anyone writes: a level takes a dozen characters. */
const longPath = z.string().min(1).max(2000);

/**
 * Where a value comes from. `path` names the value by ids, e.g. `resolutions/r2/votes/for` (see `paths.ts`).
 *
 * - `read`: cut from a source; `spans` are UTF-16 offsets into the source's text, `quote` is what they cut, joined.
 * - `hand`: entered by a person, who says from what.
 *
 * `certainty` is "check" where the value was inferred or ambiguous; then `confirmedBy` must name a person before
 * the record can be published. Ids of persons are ids of accounts.
 */
export const citationSchema = z.discriminatedUnion("origin", [
  z.strictObject({
    origin: z.literal("read"),
    path: longPath,
    source: z.string().min(1).max(20),
    spans: z.array(span).min(1).max(200),
    quote: z.string().min(1).max(20_000),
    /** Id of the rule of extraction that found it; null where a person selected the words. */
    rule: z.string().max(80).nullable(),
    certainty: z.enum(["certain", "check"]),
    confirmedBy: z.string().max(80).nullable(),
  }),
  z.strictObject({
    origin: z.literal("hand"),
    path: longPath,
    by: z.string().min(1).max(80),
    /** What it was taken from, in the person's words. */
    from: z.string().trim().min(1).max(500),
  }),
]);

export type Citation = z.infer<typeof citationSchema>;
export type ReadCitation = Extract<Citation, { origin: "read" }>;

/** True while a person still has to look at the value. */
export function awaitsConfirmation(citation: Citation): boolean {
  return citation.origin === "read" && citation.certainty === "check" && citation.confirmedBy === null;
}
