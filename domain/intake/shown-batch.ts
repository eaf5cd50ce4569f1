import { z } from "zod";
import { errorCodes } from "@/domain/errors";
import { itemActs, itemStates } from "./queue";

const count = z.int().min(0);

/** A session on a file's page, as lists show it. */
const shownSessionSchema = z.object({
  /** Id of the draft, or address of the published record. */
  key: z.string(),
  /** What it is called, in the reader's language; null where that is not known yet. */
  label: z.string().nullable(),
  /** Where it is, in the reader's language. */
  href: z.string(),
});
export type ShownSession = z.infer<typeof shownSessionSchema>;

const shownItemSchema = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  bytes: count,
  state: z.enum(itemStates),
  code: z.enum(errorCodes).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  acts: z.array(z.enum(itemActs)),
  seenBefore: z.boolean(),
  sameAs: z.string().nullable(),
  /** Where what became of its page is told; null until it is read. */
  found: z.string().nullable(),
  drafts: z.array(shownSessionSchema),
  linked: z.array(shownSessionSchema),
  progress: z
    .object({
      step: z.enum(["opening", "reading", "recognising"]),
      done: z.number(),
      of: z.number().nullable(),
    })
    .nullable(),
});
export type ShownItem = z.infer<typeof shownItemSchema>;

/** What the page of a batch shows, as it stands; asked for again and again while something goes on. */
export const shownBatchSchema = z.object({
  id: z.string(),
  report: z.object({
    files: count,
    done: count,
    drafts: count,
    linked: count,
    before: count,
    nothing: count,
    failed: count,
    cancelled: count,
    underWay: count,
    expected: count,
  }),
  /** Those that changed since the moment asked about. */
  items: z.array(shownItemSchema),
  /** The moment of this answer, to ask from next time. */
  at: z.string(),
});
export type ShownBatch = z.infer<typeof shownBatchSchema>;
