import "server-only";
import { eq } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import { recordSchema } from "@/domain/record";
import type { Connection } from "../../client";
import { draftEditors, drafts } from "../../schema";

/** A draft as verbs need it, with everyone who has changed its content. @throws Refusal `not_found` */
export function loadDraft(tx: Connection, id: string) {
  const row = tx.select().from(drafts).where(eq(drafts.id, id)).get();
  if (row === undefined) throw new Refusal("not_found");
  const editors = tx
    .select({ account: draftEditors.account })
    .from(draftEditors)
    .where(eq(draftEditors.draft, id))
    .all()
    .map(({ account }) => account);
  return { ...row, record: recordSchema.parse(row.document), editors };
}
export type LoadedDraft = ReturnType<typeof loadDraft>;

/** Refuses work on an older state than the stored one. @throws Refusal `version_conflict` */
export function requireVersion(draft: LoadedDraft, version: number): void {
  if (draft.version !== version) {
    throw new Refusal("version_conflict", { yours: version, theirs: draft.version });
  }
}

/** Refuses changes to a draft that is with the reviewer or finished. @throws Refusal `not_editable` */
export function requireEditable(draft: LoadedDraft): void {
  if (draft.state !== "open" && draft.state !== "returned") throw new Refusal("not_editable");
}
