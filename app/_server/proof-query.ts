import { z } from "zod";

const size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** What is asked of the ledger about one revision, by the page and by the open data interface alike. */
export const inclusionQuery = z.object({
  session: z.string().trim().min(1).max(100),
  revision: z.coerce.number().int().min(1).max(100_000).default(1),
  size: size.optional(),
});

/** Two checkpoints, by the number of entries that each covers. */
export const growthQuery = z.object({ from: size, to: size });
