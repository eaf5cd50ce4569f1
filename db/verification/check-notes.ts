import "server-only";
import { eq } from "drizzle-orm";
import { publicNoteText } from "@/domain/followup";
import { type LedgerEntry, sha256 } from "@/domain/ledger";
import type { Connection } from "../client";
import { followupFiles, followupNotes, followups } from "../schema";
import type { Fault } from "./fault";

/** Each note against what the ledger last said of it, and each file of evidence against its hash. */
export function checkNotes(db: Connection, last: ReadonlyMap<string, LedgerEntry>): Fault[] {
  const faults: Fault[] = [];
  const fault = (where: string, code: string) => faults.push({ part: "revisions", where, code });
  const published = new Set<string>();
  const notes = db
    .select({ note: followupNotes, session: followups.sessionKey, heading: followups.heading })
    .from(followupNotes)
    .innerJoin(followups, eq(followups.id, followupNotes.followup))
    .all();
  for (const { note, session, heading } of notes) {
    if (note.publishedAt === null) continue;
    published.add(note.id);
    const entry = last.get(note.id);
    const hash = sha256(publicNoteText({ ...pick(note), session, heading }));
    if (entry?.action !== "followup.note_published") fault(note.id, "note_entry_missing");
    else if (entry.payload.sha256 !== hash) fault(note.id, "note_differs");
  }
  for (const [id, { action }] of last) {
    if (action === "followup.note_published" && !published.has(id)) fault(id, "note_missing");
  }
  // One at a time: together they can be larger than memory.
  for (const { hash } of db.select({ hash: followupFiles.sha256 }).from(followupFiles).all()) {
    const file = db.select().from(followupFiles).where(eq(followupFiles.sha256, hash)).get();
    if (file !== undefined && sha256(file.bytes) !== hash) fault(hash, "hash_differs");
  }
  return faults;
}

const pick = ({ day, text, state, link, record, file }: typeof followupNotes.$inferSelect) => ({
  ...{ day, text, state, link, record, file },
});
