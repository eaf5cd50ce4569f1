import type { Context } from "@/db/context";
import { isKnownFile, previewPage } from "@/db/queries/preview-page";
import { type ErrorCode, Refusal, type RefusalDetails } from "@/domain/errors";
import { sha256 } from "@/domain/ledger";
import { type FoundFile, readableBytes } from "./import-files";
import type { ImportOptions } from "./import-options";
import { type ExitCode, exit, type Io } from "./io";
import { ProgressLine } from "./progress-line";
import { readWithProgress } from "./read-with-progress";
import { reasonOf } from "./reasons";

/** What a file would come to. Sessions without an id of their own each become a draft. */
type Preview =
  | { end: "failed"; code: ErrorCode; details: RefusalDetails }
  | { end: "before" }
  | { end: "page"; page: string; sessions: { id: string | null; linked: boolean }[] };

/** Says what importing would do and writes nothing. */
export async function previewFiles(
  contextNow: () => Context,
  files: readonly FoundFile[],
  { json }: ImportOptions,
  io: Io,
  signal: AbortSignal,
): Promise<ExitCode> {
  const line = new ProgressLine();
  const counts = { files: files.length, before: 0, drafts: 0, linked: 0, nothing: 0, failed: 0 };
  const pages = new Set<string>();
  const sessions = new Set<string>();
  for (const [n, file] of files.entries()) {
    if (signal.aborted) return exit.fault;
    const say = (words: string) => line.show(`${n + 1}/${files.length} ${file.name} ${words}`);
    say("");
    const found = await preview(contextNow, file, say, signal);
    if (signal.aborted) return exit.fault;
    line.clear();
    if (found.end === "failed") {
      counts.failed += 1;
      io.out(
        json
          ? JSON.stringify({ file: file.name, wouldFail: found.code })
          : `would fail   ${file.name}: ${reasonOf(found.code, found.details)}`,
      );
      continue;
    }
    const isNew = found.end === "page" && !pages.has(found.page);
    if (found.end === "page") pages.add(found.page);
    const before = !isNew;
    const reported = isNew ? found.sessions : [];
    const drafts = reported.filter(({ id, linked }) => !linked && !(id !== null && sessions.has(id)));
    for (const { id } of reported) if (id !== null) sessions.add(id);
    counts.before += before ? 1 : 0;
    counts.drafts += drafts.length;
    counts.linked += reported.length - drafts.length;
    counts.nothing += !before && reported.length === 0 ? 1 : 0;
    const what = { drafts: drafts.map(({ id }) => id), linked: reported.length - drafts.length };
    if (json)
      io.out(
        JSON.stringify({
          file: file.name,
          seenBefore: before,
          wouldDraft: what.drafts,
          wouldLink: what.linked,
        }),
      );
    else if (before) io.out(`before       ${file.name}`);
    else if (reported.length === 0) io.out(`nothing      ${file.name}: no session is reported there`);
    else {
      for (const id of what.drafts)
        io.out(`would draft  ${file.name}: ${id ?? "a session whose name is not whole"}`);
      if (what.linked > 0) io.out(`would link   ${file.name}: ${what.linked}`);
    }
  }
  const { drafts, linked, before, nothing, failed } = counts;
  io.out(
    json
      ? JSON.stringify({ report: counts })
      : `${files.length} files: would make ${drafts} drafts, link ${linked} sessions; ` +
          `${before} received before, ${nothing} without a session, ${failed} failed. Nothing was written`,
  );
  return failed === 0 ? exit.ok : exit.fault;
}

async function preview(
  contextNow: () => Context,
  file: FoundFile,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<Preview> {
  const bytes = await readableBytes(file);
  if ("code" in bytes) return { end: "failed", ...bytes };
  if (isKnownFile(contextNow(), sha256(bytes))) return { end: "before" };
  const outcome = await readWithProgress(bytes, file.name, say, signal);
  if (!outcome.ok) return { end: "failed", code: outcome.code, details: outcome.details };
  try {
    const { page, seenBefore, sessions } = previewPage(
      contextNow(),
      outcome.reading.text,
      outcome.reading.recognised,
    );
    if (seenBefore) return { end: "before" };
    return {
      end: "page",
      page,
      sessions: sessions.map(({ id, double }) => ({ id, linked: double !== null })),
    };
  } catch (error) {
    if (error instanceof Refusal) return { end: "failed", code: error.code, details: error.details };
    throw error;
  }
}
