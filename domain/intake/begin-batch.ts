import { z } from "zod";
import { mostFiles } from "./queue";
import { SourceInput } from "./source-input";

/** Files as a browser names them before it sends any. */
const namedFiles = z
  .array(z.object({ name: z.string().max(5000), bytes: z.int().min(0) }))
  .min(1)
  .max(mostFiles);

/** What a browser sends to begin a batch. */
export const BeginBatchInput = z.object({ source: SourceInput, files: namedFiles });

/** What it sends to add to one. */
export const AddFilesInput = z.object({ files: namedFiles });

/** Longest announcement, in bytes: a thousand names of ordinary length are far below. */
export const longestAnnouncement = 4_000_000;
