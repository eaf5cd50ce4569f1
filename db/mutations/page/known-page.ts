import "server-only";
import { eq } from "drizzle-orm";
import type { Connection } from "../../client";
import { pageFiles, pages } from "../../schema";
import type { ReceivedPage } from "./receive-page";

/** What became of a page when it was first received; null where it never was. */
export function knownPage(db: Connection, sha256: string): ReceivedPage | null {
  const known = db
    .select({ drafts: pages.drafts, linked: pages.linked })
    .from(pages)
    .where(eq(pages.sha256, sha256))
    .get();
  if (known === undefined) return null;
  const { drafts, linked } = known;
  return { sha256, drafts, linked, seenBefore: true, sessionsFound: drafts.length + linked.length };
}

/** What became of the page that a file says; null where no such file was read yet. */
export function knownFile(db: Connection, sha256: string): ReceivedPage | null {
  const file = db.select({ page: pageFiles.page }).from(pageFiles).where(eq(pageFiles.sha256, sha256)).get();
  return file === undefined ? null : knownPage(db, file.page);
}
