import type { ErrorCode } from "@/domain/errors";
import type { PageReading } from "@/domain/intake/page-reading";

export {
  type PageFormat,
  type PageImage,
  type PageReading,
  type PlacedLine,
  pageFormats,
  type ReadingProgress,
} from "@/domain/intake/page-reading";

/** A reading, or the closed code of why there is none. */
export type ReadingOutcome = { ok: true; reading: PageReading } | { ok: false; code: ErrorCode };
