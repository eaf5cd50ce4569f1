import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@/db/client";
import type { Actor } from "@/db/context";
import { inspectDraft } from "@/db/inspection";
import { enterDraft } from "@/db/mutations/draft/enter-draft";
import { submitDraft } from "@/db/mutations/draft/submit-draft";
import { publishRecord } from "@/db/mutations/record/publish-record";
import { actorByName } from "@/db/queries/account-by-name";
import { publishedKeys } from "@/db/queries/is-empty";
import { liveDraftsOf } from "@/db/queries/live-drafts";
import { answerFindings, factsSchema, recordOfFacts, type SessionFacts, sessionsOf } from "@/domain/facts";
import { attribute, blankRecord, canonicalJson, type FindingCode, type SessionRecord } from "@/domain/record";

const folder = join(import.meta.dirname, "..", "examples", "facts");

/** A session whose facts a rule refuses, or which somebody else works on: what stands in the way. */
export type LeftOut = { key: string; reasons: (FindingCode | "draft_in_work")[] };

/** What became of the facts: sessions published now, those that were there already, those that stay out. */
export type LoadedFacts = { published: string[]; known: number; leftOut: LeftOut[] };

/** The sessions of which the installation carries facts. */
export function readFacts(): SessionFacts[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  return sessionsOf(
    files.flatMap((file) => factsSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8")))),
  );
}

/**
 * Publishes the facts of real sessions through the verbs that everyone uses: entered by the first recorder, published
 * by the first reviewer. What is published already is left alone and what was begun is finished, so that it can be
 * run again at any time. Facts that a rule refuses are not entered at all.
 *
 * @throws Refusal where a verb refuses what the rules allowed
 */
export function loadFacts(db: Database, sessions: readonly SessionFacts[]): LoadedFacts {
  const recorder = actorByName(db, "recorder");
  const reviewer = actorByName(db, "reviewer");
  const loaded: LoadedFacts = { published: [], known: 0, leftOut: [] };
  if (recorder === null || reviewer === null) return loaded;
  const known = publishedKeys(db);
  for (const facts of sessions) {
    if (known.has(facts.key)) {
      loaded.known += 1;
      continue;
    }
    const reasons = publishFacts(db, recorder, reviewer, facts);
    if (reasons.length === 0) loaded.published.push(facts.key);
    else loaded.leftOut.push({ key: facts.key, reasons });
  }
  return loaded;
}

/** @returns what stands in the way; nothing where it is published */
function publishFacts(
  db: Database,
  recorder: NonNullable<Actor>,
  reviewer: NonNullable<Actor>,
  facts: SessionFacts,
): LeftOut["reasons"] {
  const as = (actor: Actor) => ({ actor, db, now: new Date().toISOString() });
  const { record: bare, notes } = recordOfFacts(facts, recorder.id);
  const findings = inspectDraft(db, { record: bare, baseRevision: null, baseKey: null });
  const { acknowledgements, open } = answerFindings(findings, facts, recorder.id);
  if (open.length > 0) return [...new Set(open.map(({ code }) => code))];
  const record = { ...bare, acknowledgements };
  const begun = liveDraftsOf(as(recorder), facts.key);
  const own = begun.find(
    (draft) => draft.recorder === recorder.id && same(draft.record, record, recorder.id),
  );
  if (begun.length > 0 && own === undefined) return ["draft_in_work"];
  const draft = own ?? { id: enterDraft(as(recorder), { record, notes }).draft, version: 1, state: "open" };
  if (draft.state !== "in_review") submitDraft(as(recorder), { id: draft.id, version: draft.version });
  const version = draft.state === "in_review" ? draft.version : draft.version + 1;
  publishRecord(as(reviewer), { id: draft.id, version });
  return [];
}

function same(begun: SessionRecord, record: SessionRecord, by: string): boolean {
  return canonicalJson(begun) === canonicalJson(attribute(record, blankRecord(), by));
}
