import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import type { PageReading } from "@/domain/intake/page-reading";

/** A reading, or the closed code of why there is none, with the facts that its message names. */
export type ReadingOutcome<Reading = PageReading> =
  | { ok: true; reading: Reading }
  | { ok: false; code: ErrorCode; details: RefusalDetails };
