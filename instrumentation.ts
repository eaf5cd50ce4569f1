/**
 * Runs once when a server starts: files that waited when the last one ended are read on, the ledger is signed and
 * everything public dumped daily, tables that wait are made into files, figures of all sessions are in memory, words
 * of older drafts are made for the desk's search, and the front is ready.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  // Settings that are half there are told at the start, not to whoever signs in.
  const { organisation } = await import("./app/_server/organisation/settings");
  organisation();
  const { keepSigning } = await import("./app/_server/daily-checkpoint");
  keepSigning();
  const { keepDumping } = await import("./app/_server/daily-dump");
  keepDumping();
  const { keepTableJobs } = await import("./app/_server/table-jobs/runner");
  keepTableJobs();
  const { readFiguresAhead } = await import("./app/_server/figures-ahead");
  readFiguresAhead();
  const { makeDraftWordsAhead } = await import("./app/_server/draft-words-ahead");
  void makeDraftWordsAhead();
  const { installFront } = await import("./front/install");
  installFront();
  const { wakeIntake } = await import("./app/_server/intake/runner");
  wakeIntake();
}
