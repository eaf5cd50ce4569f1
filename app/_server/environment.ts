import "server-only";
import { z } from "zod";

const environmentSchema = z.object({
  /** Folder of the database; nothing else is written at run time. */
  HUILU_DATA: z.string().min(1).default("data"),
  /** Requests a minute that one network address may make to the open data interface. */
  HUILU_API_RATE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  /** Days for which daily dumps are kept; the newest stays. */
  HUILU_DUMP_DAYS: z.coerce.number().int().min(1).max(36_500).default(7),
  /** Days for which a table that was prepared as a file is kept. */
  HUILU_EXPORT_DAYS: z.coerce.number().int().min(1).max(36_500).default(7),
  /** Most of the memory that public pages are kept in, in millions of bytes. */
  HUILU_PAGE_MEMORY: z.coerce.number().int().min(1).max(100_000).default(64),
  /** Signs sign-in tokens. Made by `npm start` and kept in the data folder. */
  NEXTAUTH_SECRET: z.string().min(16),
  /** Address at which people reach the site; sign-in cookies are secure when it is https. */
  NEXTAUTH_URL: z.url().default("http://localhost:3000"),
});

/** The environment, read when first needed: a build has none of it. @throws ZodError naming what is missing */
export function environment(): z.infer<typeof environmentSchema> {
  return environmentSchema.parse(process.env);
}
