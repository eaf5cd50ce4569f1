import { parseArgs } from "node:util";
import { type GivenSource, SourceInput } from "@/domain/intake";

/** What `huilu import` is asked to do. */
export type ImportOptions = {
  paths: string[];
  /** Sign-in name of the recorder for whom the drafts are made; null where it was not said. */
  as: string | null;
  json: boolean;
  dryRun: boolean;
  source: GivenSource;
};

const known = {
  as: { type: "string" },
  json: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  kind: { type: "string" },
  title: { type: "string" },
  publisher: { type: "string" },
  published: { type: "string" },
  url: { type: "string" },
  rights: { type: "string" },
} as const;

/** Understands the arguments; a sentence says what is off. */
export function importOptions(args: string[]): ImportOptions | string {
  const parsed = (() => {
    try {
      return parseArgs({ args, options: known, allowPositionals: true });
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  })();
  if (typeof parsed === "string") return parsed;
  const { as, json, "dry-run": dryRun, ...said } = parsed.values;
  if (parsed.positionals.length === 0) return "huilu import needs a folder or at least one file";
  const source = SourceInput.safeParse(said);
  if (!source.success) {
    const wrong = source.error.issues.map(({ path, message }) => `--${path.join("")}: ${message}`);
    return wrong.join("\n");
  }
  return { paths: parsed.positionals, as: as ?? null, json, dryRun, source: source.data };
}
