import { z } from "zod";
import { citationSchema } from "./citation";
import { disagreementSchema } from "./disagreement";
import { resolutionCategories } from "./taxonomy";
import {
  bodyKinds,
  levels,
  outcomes,
  sittingKinds,
  sourceKinds,
  sourceRights,
  voteMethods,
} from "./vocabulary";

/** Version of the record's form; a change of meaning gets a new one. */
export const recordSchemaVersion = "huilu.record/1";

const itemId = z.string().regex(/^[a-z]{1,3}[0-9]{1,6}$/);
const shortText = z.string().trim().min(1).max(500);
const longText = z.string().trim().min(1).max(20_000);
const count = z.int().min(0).max(100_000);
const isoDate = z.iso.date();

/** A person as named in the source, with the post held that day, in the source's words. */
export const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  post: shortText.nullable(),
});

/** Figures of one sitting, in persons; null is "not reported". `inOffice` (全体代表) is the legal base where known. */
export const attendanceSchema = z.strictObject({
  inOffice: count.nullable(),
  due: count.nullable(),
  present: count.nullable(),
  /** 请假 or 缺席: those who were due and did not come, as one figure. */
  absent: count.nullable(),
  /** The report's own words about the quorum, e.g. 符合法定人数. */
  quorumClaim: z.string().trim().min(1).max(120).nullable(),
});

export const sittingSchema = z.strictObject({
  id: itemId,
  kind: z.enum(sittingKinds).nullable(),
  /** Number of a plenary meeting (第二次全体会议 = 2), where it has one. */
  ordinal: z.int().min(1).max(99).nullable(),
  date: isoDate.nullable(),
  attendance: attendanceSchema,
});

/** A vote's count, in persons. For + against + abstain (+ not voting) is at most the number present. */
export const votesSchema = z.strictObject({
  for: count.nullable(),
  against: count.nullable(),
  abstain: count.nullable(),
  notVoting: count.nullable(),
});

export const reportSchema = z.strictObject({
  id: itemId,
  title: shortText,
  presenter: personSchema.nullable(),
  sitting: itemId.nullable(),
});

export const resolutionSchema = z.strictObject({
  id: itemId,
  title: shortText,
  category: z.enum(resolutionCategories),
  method: z.enum(voteMethods).nullable(),
  votes: votesSchema.nullable(),
  outcome: z.enum(outcomes).nullable(),
  sitting: itemId.nullable(),
});

export const electionSchema = z.strictObject({
  id: itemId,
  name: z.string().trim().min(1).max(80),
  post: shortText,
  votes: votesSchema.nullable(),
  sitting: itemId.nullable(),
});

/** 提案 received and filed (立案), or 议案 and 建议 at a congress. */
export const proposalsSchema = z.strictObject({ received: count.nullable(), filed: count.nullable() });

/** A numbered point (一要…) or a point under one. Points nest; ordinals count within their parent, from 1. */
export type Directive = {
  id: string;
  ordinal: number;
  heading: string;
  text: string | null;
  points: Directive[];
};

export const directiveSchema: z.ZodType<Directive> = z.strictObject({
  id: itemId,
  ordinal: z.int().min(1).max(99),
  heading: shortText,
  text: longText.nullable(),
  get points() {
    return z.array(directiveSchema).max(60);
  },
});

/** A speech; speaker null is the meeting itself (会议要求). */
export const speechSchema = z.strictObject({
  id: itemId,
  speaker: personSchema.nullable(),
  sitting: itemId.nullable(),
  directives: z.array(directiveSchema).max(60),
});

/** A page or file as received. Its text is kept under its SHA-256 and is immutable. */
export const sourceSchema = z.strictObject({
  id: itemId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(sourceKinds),
  title: shortText.nullable(),
  publisher: shortText.nullable(),
  published: isoDate.nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  bylines: z.array(z.string().trim().min(1).max(80)).max(40),
  rights: z.enum(sourceRights),
  note: longText.nullable(),
});

/** A person's answer to a finding of weight "confirm": why the record stands as it is. */
export const acknowledgementSchema = z.strictObject({
  code: z.string().min(1).max(80),
  path: z.string().max(2000),
  by: z.string().min(1).max(80),
  reason: z.string().trim().min(2).max(1000),
});

/**
 * The record of one session: the only description of it. Form, extractor, API, import, export and revision use this.
 * Identity (region, body, term, session) may be null while it is a draft; `publishableIdentity` says when it is whole.
 * Items carry ids, so that citations keep pointing at them when they are reordered.
 */
export const recordSchema = z.strictObject({
  schema: z.literal(recordSchemaVersion),
  body: z.strictObject({
    kind: z.enum(bodyKinds).nullable(),
    level: z.enum(levels).nullable(),
    /** GB/T 2260 code; 100000 is the whole country. */
    regionCode: z
      .string()
      .regex(/^[1-9][0-9]{5}([0-9]{3})?$/)
      .nullable(),
    /** The region's name at the time, the fullest form that the source gives. */
    regionName: z.string().trim().min(1).max(60).nullable(),
  }),
  /** 届. Counted apart for each body. */
  term: z.int().min(1).max(99).nullable(),
  /** 次. */
  session: z.int().min(1).max(99).nullable(),
  /** Calendar year in which the session was held. */
  year: z.int().min(1949).max(2100).nullable(),
  sittings: z.array(sittingSchema).max(30),
  reports: z.array(reportSchema).max(60),
  resolutions: z.array(resolutionSchema).max(100),
  elections: z.array(electionSchema).max(500),
  proposals: proposalsSchema.nullable(),
  speeches: z.array(speechSchema).max(60),
  sources: z.array(sourceSchema).max(20),
  citations: z.array(citationSchema).max(5000),
  acknowledgements: z.array(acknowledgementSchema).max(100),
  /** Absent where no sources disagree, as in every record from before it was there. */
  disagreements: z.array(disagreementSchema).max(200).optional(),
});

export type SessionRecord = z.infer<typeof recordSchema>;
export type Person = z.infer<typeof personSchema>;
export type Attendance = z.infer<typeof attendanceSchema>;
export type Sitting = z.infer<typeof sittingSchema>;
export type Votes = z.infer<typeof votesSchema>;
export type ReportHeard = z.infer<typeof reportSchema>;
export type Resolution = z.infer<typeof resolutionSchema>;
export type Election = z.infer<typeof electionSchema>;
export type Proposals = z.infer<typeof proposalsSchema>;
export type Speech = z.infer<typeof speechSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
