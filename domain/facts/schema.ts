import { z } from "zod";
import { bodyKinds, levels, outcomes, resolutionCategories } from "@/domain/record";

const count = z.int().min(0).nullable();
const words = z.string().trim().min(1);

/** A page that states some of the facts; `supports` says which, in the words of whoever took them down. */
export const factSourceSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).nullable(),
  publisher: words,
  title: words,
  published: z.iso.date().nullable(),
  supports: words,
});
export type FactSource = z.infer<typeof factSourceSchema>;

/** Facts of one sitting of one session; null where no page at hand states it. Counts are persons. */
export const factSittingSchema = z.strictObject({
  body: z.enum(bodyKinds),
  level: z.enum(levels),
  region: words,
  /** GB/T 2260; 100000 is the whole country. */
  region_code: z.string().regex(/^[1-9][0-9]{5}$/),
  term: z.int().min(1).max(99),
  session: z.int().min(1).max(99),
  year: z.int().min(1949).max(2100),
  sitting: z.enum(["opening", "plenary", "closing"]),
  date: z.iso.date().nullable(),
  due: count,
  present: count,
  absent: count,
  quorum_claim: words.nullable(),
  resolutions: z.array(
    z.strictObject({
      title: words,
      /** `law` is a statute, a constitutional amendment or local regulations, which the record has under "other". */
      category: z.enum([...resolutionCategories, "law"]),
      votes: z.strictObject({ for: count, against: count, abstain: count, not_voting: count }).nullable(),
      outcome: z.enum(outcomes),
    }),
  ),
  elections: z.array(
    z.strictObject({
      name: words,
      post: words,
      votes_for: count,
      votes_against: count,
      votes_abstain: count,
    }),
  ),
  reports: z.array(z.strictObject({ title: words, presenter: words.nullable() })),
  proposals: z.strictObject({ received: count, filed: count }).nullable(),
  sources: z.array(factSourceSchema).min(1),
  /** Mismatches between sources, left as they are, and which meeting it was. */
  notes: words.nullable(),
});
export type FactSitting = z.infer<typeof factSittingSchema>;

/** A file of facts. */
export const factsSchema = z.array(factSittingSchema);
