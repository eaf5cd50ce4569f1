import "server-only";
import { inspectDraft } from "@/db/inspection";
import { publishedAmong } from "@/db/queries/is-empty";
import { remembered } from "@/db/queries/remembered";
import { answerFindings, factsSchema, recordOfFacts, type SessionFacts, sessionsOf } from "@/domain/facts";
import { type FindingCode, identityOf, type SessionIdentity } from "@/domain/record";
import national from "@/examples/facts/national.json";
import regional from "@/examples/facts/regions.json";

/** A session whose facts a rule keeps out of what is published, and which rules those are. */
export type FactsLeftOut = { key: string; year: number; identity: SessionIdentity; reasons: FindingCode[] };

let carried: SessionFacts[] | null = null;

/**
 * Sessions that come with the installation and are not published since a rule refuses them, in the order of bodies.
 * Nothing where these facts were never loaded.
 */
export const factsLeftOut = remembered((db): FactsLeftOut[] => {
  carried ??= sessionsOf(factsSchema.parse([...national, ...regional]));
  const published = publishedAmong(
    db,
    carried.map(({ key }) => key),
  );
  if (published.size === 0) return [];
  return carried.flatMap((facts) => {
    if (published.has(facts.key)) return [];
    const { record } = recordOfFacts(facts, "");
    const identity = identityOf(record);
    const findings = inspectDraft(db, { record, baseRevision: null, baseKey: null });
    const { open } = answerFindings(findings, facts, "");
    if (identity === null || open.length === 0) return [];
    return [
      { key: facts.key, year: facts.year, identity, reasons: [...new Set(open.map(({ code }) => code))] },
    ];
  });
});
