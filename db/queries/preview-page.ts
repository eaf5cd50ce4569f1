import "server-only";
import { acceptPageText, sessionsOfPage } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import type { Context } from "../context";
import { permit } from "../guard";
import { sourceOfPage } from "../mutations/page/draft-session";
import { findDouble } from "../mutations/page/find-double";
import { knownFile, knownPage } from "../mutations/page/known-page";
import type { LinkedSession } from "../schema";

/** What receiving a page would do: nothing, where it is here already; else a draft or a link for each session. */
export type PagePreview = {
  page: string;
  seenBefore: boolean;
  sessions: { id: string | null; double: LinkedSession | null }[];
};

/** Looks without taking in. @throws Refusal as `receivePage` */
export function previewPage(ctx: Context, raw: string, recognised: boolean): PagePreview {
  permit(ctx, "draft.create");
  const text = acceptPageText(raw);
  const page = sha256(text);
  if (knownPage(ctx.db, page) !== null) return { page, seenBefore: true, sessions: [] };
  const found = sessionsOfPage(text, sourceOfPage(page), recognised);
  const sessions = found.map((session) => ({ id: session.id, double: findDouble(ctx.db, session) }));
  return { page, seenBefore: false, sessions };
}

/** Whether a file was read before, by the hash of its bytes. @throws Refusal */
export function isKnownFile(ctx: Context, file: string): boolean {
  permit(ctx, "draft.create");
  return knownFile(ctx.db, file) !== null;
}
