import "server-only";
import { asc } from "drizzle-orm";
import { type LedgerEntry, revisionFault } from "@/domain/ledger";
import type { Connection } from "../client";
import { revisions } from "../schema";
import type { Fault } from "./fault";

/** Key under which a `record.published` entry and its revision find each other. */
export function revisionName(sessionKey: string, number: number): string {
  return `${sessionKey}@${number}`;
}

/** Each revision against its hash, its form and its ledger entry; each entry against its revision; no number left out. */
export function checkRevisions(
  db: Connection,
  published: ReadonlyMap<string, LedgerEntry>,
): { faults: Fault[]; checked: number } {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const lastNumber = new Map<string, number>();
  for (const revision of db
    .select()
    .from(revisions)
    .orderBy(asc(revisions.sessionKey), asc(revisions.number))
    .all()) {
    const name = revisionName(revision.sessionKey, revision.number);
    seen.add(name);
    const code = revisionFault(revision, published.get(name));
    if (code !== null) faults.push({ part: "revisions", where: name, code });
    if (revision.number !== (lastNumber.get(revision.sessionKey) ?? 0) + 1) {
      faults.push({ part: "revisions", where: name, code: "number_missing" });
    }
    lastNumber.set(revision.sessionKey, revision.number);
  }
  for (const name of published.keys()) {
    if (!seen.has(name)) faults.push({ part: "revisions", where: name, code: "revision_missing" });
  }
  return { faults, checked: seen.size };
}
