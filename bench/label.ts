import { z } from "zod";

const nullableText = z.string().nullable().default(null);
const nullableCount = z.number().nullable().default(null);

/** What a careful clerk reads from one report, as labels write it; keys that are not scored are ignored. */
export const labelledReportSchema = z.object({
  body: z.string(),
  level: nullableText,
  region: nullableText,
  term: nullableCount,
  session: nullableCount,
  sitting: nullableText,
  date: nullableText,
  due: nullableCount,
  present: nullableCount,
  absent: nullableCount,
  quorum_claim: nullableText,
  resolutions: z
    .array(z.object({ title: z.string(), category: z.string(), outcome: nullableText }))
    .default([]),
  elections: z.array(z.object({ name: z.string(), post: z.string() })).default([]),
  reports: z.array(z.object({ title: z.string(), presenter: nullableText })).default([]),
  speeches: z
    .array(
      z.object({
        speaker: nullableText,
        post: nullableText,
        directives: z
          .array(z.object({ heading: z.string(), subpoints: z.array(z.string()).default([]) }))
          .default([]),
      }),
    )
    .default([]),
  bylines: z.array(z.string()).default([]),
});
export type LabelledReport = z.infer<typeof labelledReportSchema>;

export const labelSchema = z.object({ articles: z.array(labelledReportSchema) });
