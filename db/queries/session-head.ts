import "server-only";
import type { BodyKind } from "@/domain/record";
import { bodies, regions, sessions } from "../schema";

/** Which session something belongs to: what names it and leads to its page. */
export type SessionHead = {
  key: string;
  kind: BodyKind;
  regionCode: string;
  regionName: string;
  term: number;
  session: number;
  year: number;
};

/** The columns of a `SessionHead`, for reads that join sessions, bodies and regions. */
export const sessionHead = {
  key: sessions.key,
  kind: bodies.kind,
  regionCode: regions.code,
  regionName: sessions.regionName,
  term: sessions.term,
  session: sessions.session,
  year: sessions.year,
};
