/**
 * Closed list of the refusals a user can meet. Each code has one text in `messages/<language>/errors.json`;
 * a test holds the two lists together.
 */
export const errorCodes = [
  "not_signed_in",
  "not_permitted",
  "not_found",
  "invalid_input",
  "version_conflict",
  "own_record",
  "not_in_review",
  "not_editable",
  "not_a_recorder",
  "nothing_picked",
  "session_already_published",
  "blocked_by_findings",
  "reason_required",
  "own_proposal",
  "open_comments",
  "own_note",
  "already_followed",
  "evidence_unknown",
  "draft_finished",
  "not_yours_to_settle",
  "alone_not_allowed",
  "withdrawal_waits",
  "withdrawal_decided",
  "withdrawal_outdated",
  "already_withdrawn",
  "page_empty",
  "page_too_large",
  "page_not_text",
  "file_too_large",
  "file_unknown",
  "file_old_word",
  "file_picture_unknown",
  "file_encrypted",
  "file_broken",
  "file_too_complex",
  "file_too_slow",
  "file_too_many_pages",
  "file_no_text",
  "file_cancelled",
  "file_changed",
  "file_missing",
  "file_interrupted",
  "batch_full",
  "intake_full",
  "table_empty",
  "table_broken",
  "table_too_heavy",
  "table_too_large",
  "table_old",
  "table_unknown",
  "person_moved",
  "person_whole",
  "person_one_body",
  "act_undone",
  "act_rested_on",
  "roster_exists",
  "roster_faults",
  "roster_too_long",
  "upload_gone",
  "roll_closed",
  "roll_not_closed",
  "roll_unmarked",
  "roll_published",
  "mistake_throttled",
  "mistake_too_quick",
  "mistake_automatic",
  "mistake_closed",
  "name_taken",
  "sign_in_failed",
  "sign_in_throttled",
  "last_admin",
  "link_gone",
  "table_too_long",
  "sheet_too_long",
  "table_jobs_full",
  "password_wrong",
  "code_wrong",
  "code_used",
  "step_gone",
  "email_taken",
  "account_suspended",
  "provider_unreachable",
  "provider_refused",
  "provider_failed",
  "provider_expired",
  "provider_unknown",
  "provider_email_unverified",
  "codes_on",
  "codes_first",
  "codes_required",
  "unexpected",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One field that is wrong: its path in the input, and a message key below `fields.` in the message files. */
export type FieldFault = { path: string; code: string };

/** Facts that the message about a refusal may name: never secrets, never more than the reader may see. */
export type RefusalDetails = Record<string, string | number>;

/**
 * An expected refusal. Thrown inside verbs so that the open transaction rolls back; turned into a value
 * where a request is answered. Anything else that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: RefusalDetails = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = "Refusal";
  }
}

/** What a server action or API answers: data, or a refusal as a value. */
export type Outcome<T> =
  | { ok: true; data: T }
  | {
      ok: false;
      code: ErrorCode;
      details: RefusalDetails;
      fields: readonly FieldFault[];
      reference?: string;
    };
