import "server-only";
import { type PlacedLine, placedLineSchema } from "@/domain/intake/page-reading";
import { sha256 } from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";

/**
 * One hash over what was read from a file besides its text: where its lines stand, and the hashes of its pictures. The
 * ledger keeps it, so that neither can be altered unseen.
 */
export function readingSeal(lines: readonly PlacedLine[], images: readonly string[]): string {
  const plain = lines.map((line) => placedLineSchema.parse(line));
  return sha256(canonicalJson({ lines: plain, images }));
}
