import "server-only";
import { asc, eq } from "drizzle-orm";
import { type LedgerEntry, sha256 } from "@/domain/ledger";
import type { Connection } from "../client";
import { readingSeal } from "../reading-seal";
import { pageFiles, pageImages } from "../schema";
import type { Fault } from "./fault";

/** Each file that was read against its ledger entry: its page, where its lines stand, and its pictures. */
export function checkFiles(
  db: Connection,
  received: ReadonlyMap<string, LedgerEntry>,
): { faults: Fault[]; checked: number } {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const found = (where: string, code: string) => faults.push({ part: "files", where, code });
  for (const file of db.select().from(pageFiles).orderBy(asc(pageFiles.sha256)).all()) {
    seen.add(file.sha256);
    const entry = received.get(file.sha256);
    if (entry === undefined) {
      found(file.sha256, "entry_missing");
      continue;
    }
    const images: string[] = [];
    const pictures = db.select().from(pageImages).where(eq(pageImages.file, file.sha256));
    for (const picture of pictures.orderBy(asc(pageImages.number)).all()) {
      images.push(picture.sha256);
      if (sha256(picture.bytes) !== picture.sha256)
        found(`${file.sha256} ${picture.number}`, "picture_differs");
    }
    const { page, format, recognised, seal } = entry.payload;
    const holds = page === file.page && format === file.format && recognised === file.recognised;
    if (!holds || seal !== sealOf(file.lines, images)) found(file.sha256, "entry_differs");
  }
  for (const hash of received.keys()) if (!seen.has(hash)) found(hash, "file_missing");
  return { faults, checked: seen.size };
}

/** Lines that are no lines any more have no seal, and so differ. */
function sealOf(...reading: Parameters<typeof readingSeal>): string | null {
  try {
    return readingSeal(...reading);
  } catch {
    return null;
  }
}
