import { z } from "zod";
import { recordSchema } from "@/domain/record";
import { about } from "./describe";
import { ofSession, path, sessionFields, words } from "./field-shapes";
import type { RevisionState } from "./state";

export const revisionSchema = z.strictObject({
  ...ofSession,
  revision: about(z.int().min(1), "版本号，自 1 起", "Number of the revision, from 1"),
  sha256: about(
    z.string().regex(/^[0-9a-f]{64}$/),
    "规范 JSON（RFC 8785）的 SHA-256",
    "SHA-256 of its canonical JSON (RFC 8785)",
  ),
  published_at: about(z.iso.datetime(), "发布时刻", "Moment of publication"),
  reason: words("更正原因；首版为空", "Why it was corrected; null for the first"),
  second_reader: about(
    z.boolean(),
    "是否有第二人核对；无人核对、由录入者自己发布的为 false",
    "Whether a second reader checked it; false where its recorder published it alone",
  ),
  withdrawn: about(
    z
      .strictObject({
        at: about(z.iso.datetime(), "撤下时刻", "Moment of its withdrawal"),
        reason: about(z.string(), "撤下原因", "Why it was withdrawn"),
      })
      .nullable(),
    "撤下的版本；此后没有新版本时，该会议的记录不再公开",
    "Its withdrawal; as long as no later revision follows, the session’s record is no longer public",
  ),
  page: path("网页地址", "Path of its page"),
});

/** The record as the OpenAPI document names it. */
export const publishedRecordSchema = about(recordSchema, "一次会议的记录", "The record of one session");

/** A revision by itself, with the record it is the hash of. */
export const wholeRevisionSchema = z.strictObject({
  ...revisionSchema.shape,
  record: publishedRecordSchema,
});

export function revisionsOf({
  reason,
  alone,
  withdrawn,
  ...state
}: RevisionState): z.infer<typeof revisionSchema>[] {
  return [
    {
      ...sessionFields(state, String(state.revision)),
      sha256: state.sha256,
      published_at: state.publishedAt,
      reason,
      second_reader: !alone,
      withdrawn,
      page: `/sessions/${state.key}/revisions/${state.revision}`,
    },
  ];
}
