import "server-only";
import type { Database } from "./client";

const guarded = {
  revisions: "a revision is never changed: publish a new one",
  withdrawals: "a withdrawal stays: publish a new revision to bring the record back",
  ledger: "the ledger is only added to",
  checkpoints: "what was signed stays",
  pages: "a received page is kept as it came",
  page_files: "a received file is kept as it was read",
  roll_events: "a mark stays as it was made: make another one",
  theme_choices: "a choice stays as it was made: choose again",
  page_images: "a picture of a page is kept as it came",
} as const;

/**
 * Makes the database itself refuse UPDATE and DELETE on what must never change. Stands apart from the generated
 * migrations, which know nothing of triggers and would lose them when they rebuild a table.
 */
export function guardHistory(db: Database): void {
  for (const [table, reason] of Object.entries(guarded)) {
    for (const act of ["update", "delete"]) {
      db.$client.exec(
        `create trigger if not exists ${table}_no_${act} before ${act} on ${table}
         begin select raise(abort, '${reason}'); end`,
      );
    }
  }
}
