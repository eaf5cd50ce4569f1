import type { ThemeChoice } from "@/domain/directives";
import type { SessionIdentity, SessionRecord } from "@/domain/record";

/** A published session as of some moment: which revision stands, and what session it is. */
export type Head = {
  key: string;
  revision: number;
  sha256: string;
  /** Moment of that revision's publication, ISO 8601 in UTC. */
  publishedAt: string;
  identity: SessionIdentity;
};

/** The same with its record. */
export type Published = Head & { record: SessionRecord };

/** The same with what people had chosen as themes of its directives by that moment. */
export type Told = Published & { themeChoices: readonly ThemeChoice[] };

/** That a record was taken back from the public: when (ISO 8601, UTC), and the reason given. */
export type Withdrawal = { at: string; reason: string };

/**
 * One published state of a session, with the reason where it is a correction, whether its recorder published it without
 * a second reader, and its withdrawal if there was one.
 */
export type RevisionState = Head & { reason: string | null; alone: boolean; withdrawn: Withdrawal | null };

/** Whatever a resource is made from; filters by scope look at it. */
export type Item = Readonly<Record<string, unknown>> & { id: string };
