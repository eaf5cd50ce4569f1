import "server-only";
import { asc } from "drizzle-orm";
import { type LedgerEntry, sha256 } from "@/domain/ledger";
import { recordSchema } from "@/domain/record";
import type { Connection } from "../client";
import { standingRevisions } from "../projection/rebuild";
import { pages } from "../schema";
import type { Fault } from "./fault";

/** Each kept page against its hash and its ledger entry, and every quote of a revision that stands against its page. */
export function checkPages(
  db: Connection,
  received: ReadonlyMap<string, LedgerEntry>,
): { faults: Fault[]; checked: number } {
  const faults: Fault[] = [];
  const texts = new Map<string, string>();
  for (const page of db.select().from(pages).orderBy(asc(pages.sha256)).all()) {
    texts.set(page.sha256, page.text);
    if (sha256(page.text) !== page.sha256)
      faults.push({ part: "pages", where: page.sha256, code: "hash_differs" });
    if (!received.has(page.sha256)) faults.push({ part: "pages", where: page.sha256, code: "entry_missing" });
  }
  for (const hash of received.keys()) {
    if (!texts.has(hash)) faults.push({ part: "pages", where: hash, code: "page_missing" });
  }
  for (const revision of standingRevisions(db)) faults.push(...quoteFaults(revision, texts));
  return { faults, checked: texts.size };
}

function quoteFaults(
  revision: { sessionKey: string; document: string },
  texts: Map<string, string>,
): Fault[] {
  const record = recordSchema.safeParse(readJson(revision.document));
  if (!record.success) return [];
  const pageOf = new Map(record.data.sources.map(({ id, sha256: hash }) => [id, texts.get(hash)]));
  return record.data.citations.flatMap((citation): Fault[] => {
    if (citation.origin !== "read") return [];
    const text = pageOf.get(citation.source);
    if (text === undefined) return [];
    const cut = citation.spans.map(([start, end]) => text.slice(start, end)).join("");
    return cut === citation.quote
      ? []
      : [{ part: "pages", where: `${revision.sessionKey} ${citation.path}`, code: "quote_differs" }];
  });
}

/** A document that is not JSON is reported with its revision. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
