import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SessionRecord } from "@/domain/record";
import type { Database } from "./client";
import { saveDraft } from "./mutations/draft/save-draft";
import { submitDraft } from "./mutations/draft/submit-draft";
import { receivePage } from "./mutations/page/receive-page";
import { openCorrection } from "./mutations/record/open-correction";
import { publishRecord } from "./mutations/record/publish-record";
import { getDraft } from "./queries/drafts";
import { contextsOf, makeAccount } from "./testing";

/** The example page's text. */
export const examplePage = readFileSync(
  join(import.meta.dirname, "..", "examples", "lishi-2023.txt"),
  "utf8",
);

/** A recorder, a reviewer and contexts for them. */
export function makeOffice(db: Database) {
  const [recorder, reviewer] = [makeAccount(db, "recorder"), makeAccount(db, "reviewer")];
  return { recorder, reviewer, as: contextsOf(db) };
}
export type Office = ReturnType<typeof makeOffice>;

/** The record with every value looked at. */
export function allConfirmed(record: SessionRecord, by: string): SessionRecord {
  return {
    ...record,
    citations: record.citations.map((citation) =>
      citation.origin === "read" && citation.certainty === "check"
        ? { ...citation, confirmedBy: by }
        : citation,
    ),
  };
}

/** Receives a page and submits all its drafts. @returns ids and versions of the drafts in review */
export function submitPage({ recorder, as }: Office, text: string): { id: string; version: number }[] {
  return receivePage(as(recorder), { text }).drafts.map((id) => {
    const draft = getDraft(as(recorder), id);
    if (draft === null) throw new Error("the draft is gone");
    const record = allConfirmed(draft.record, recorder.id);
    const { version } = saveDraft(as(recorder), { id, version: draft.version, record });
    submitDraft(as(recorder), { id, version });
    return { id, version: version + 1 };
  });
}

/** Publishes both sessions of the example page. @returns their addresses */
export function publishExample(office: Office): string[] {
  return submitPage(office, examplePage).map(
    (draft) => publishRecord(office.as(office.reviewer), draft).sessionKey,
  );
}

/** A file that says a page, as if it had been recognised in a picture: a line each, and a picture of a few bytes. */
export function recognisedFile(text: string) {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }, n, all) => ({
    start: index,
    end: index + words.length,
    page: 0,
    box: [0.1, n / all.length, 0.8, 1 / all.length] as const,
    confidence: 0.9,
  }));
  const image = {
    mediaType: "image/webp" as const,
    width: 8,
    height: 4,
    bytes: new Uint8Array([82, 73, 70, 70]),
  };
  return {
    sha256: "a".repeat(64),
    bytes: 4,
    format: "image" as const,
    recognised: true,
    lines,
    images: [image],
  };
}

/** Publishes a correction of a record as its next revision. @param change what it says otherwise; by default nothing */
export function publishCorrection(
  office: Office,
  sessionKey: string,
  reason: string,
  change: (record: SessionRecord) => SessionRecord = (record) => record,
): number {
  const { draft: id } = openCorrection(office.as(office.recorder), { sessionKey, reason });
  const opened = getDraft(office.as(office.recorder), id);
  if (opened === null) throw new Error("the correction is gone");
  const { version } = saveDraft(office.as(office.recorder), {
    id,
    version: opened.version,
    record: change(opened.record),
  });
  submitDraft(office.as(office.recorder), { id, version });
  return publishRecord(office.as(office.reviewer), { id, version: version + 1 }).number;
}
