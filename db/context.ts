import "server-only";
import type { Role } from "@/domain/access";
import type { Database } from "./client";

/** Who acts. Null is a reader who has not signed in. */
export type Actor = { id: string; role: Role } | null;

/** What every verb and every guarded read is given: who acts, on which database, at what moment (ISO 8601, UTC). */
export type Context = { actor: Actor; db: Database; now: string };

/** A context whose actor has signed in. */
export type SignedInContext = Context & { actor: NonNullable<Actor> };
