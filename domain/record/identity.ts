import { z } from "zod";
import type { SessionRecord } from "./schema";
import { type BodyKind, bodyKinds, levels } from "./vocabulary";

const slugs: Record<BodyKind, string> = { people_congress: "congress", cppcc: "cppcc" };

/** What makes a session one session: body (region and kind), term and session number, and the year it was held. */
export const identitySchema = z.object({
  kind: z.enum(bodyKinds),
  level: z.enum(levels),
  regionCode: z.string(),
  regionName: z.string(),
  term: z.int(),
  session: z.int(),
  year: z.int(),
});
export type SessionIdentity = z.infer<typeof identitySchema>;

/** The record's identity where it is whole, else null. */
export function identityOf(
  record: Pick<SessionRecord, "body" | "term" | "session" | "year">,
): SessionIdentity | null {
  const parsed = identitySchema.safeParse({
    ...record.body,
    term: record.term,
    session: record.session,
    year: record.year,
  });
  return parsed.success ? parsed.data : null;
}

/** Address of a body: `141102-congress`. */
export function bodyKey(identity: Pick<SessionIdentity, "kind" | "regionCode">): string {
  return `${identity.regionCode}-${slugs[identity.kind]}`;
}

/** Address of a session, stable for good: `141102-congress-7-4`. */
export function sessionKey(
  identity: Pick<SessionIdentity, "kind" | "regionCode" | "term" | "session">,
): string {
  return `${bodyKey(identity)}-${identity.term}-${identity.session}`;
}

/** The address that a record will have, as soon as region, body, term and session are known; else null. */
export function knownKey({
  body: { kind, regionCode },
  term,
  session,
}: Pick<SessionRecord, "body" | "term" | "session">): string | null {
  if (kind === null || regionCode === null || term === null || session === null) return null;
  return sessionKey({ kind, regionCode, term, session });
}

/** Form of a session's address. */
export const sessionKeySchema = z
  .string()
  .regex(/^[1-9][0-9]{5}(?:[0-9]{3})?-(?:congress|cppcc)-[1-9][0-9]?-[1-9][0-9]?$/);
