import "server-only";
import { eq } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import type { Connection } from "../../client";
import { commentThreads } from "../../schema";
import { type LoadedDraft, loadDraft } from "../draft/load-draft";

/** A thread with the draft that it is on, which must not be finished. @throws Refusal `not_found`, `draft_finished` */
export function loadThread(tx: Connection, id: string) {
  const thread = tx.select().from(commentThreads).where(eq(commentThreads.id, id)).get();
  if (thread === undefined) throw new Refusal("not_found");
  const draft = loadDraft(tx, thread.draft);
  requireLive(draft);
  return { thread, draft };
}

/** Refuses comments on what is published or put aside. @throws Refusal `draft_finished` */
export function requireLive({ state }: Pick<LoadedDraft, "state">): void {
  if (state === "published" || state === "discarded") throw new Refusal("draft_finished");
}

/** @throws Refusal `reason_required` */
export function requireText(text: string): void {
  if (text === "") throw new Refusal("reason_required", {}, [{ path: "text", code: "required" }]);
}
