/** Everything that the ledger records. `docs/permissions.md` and the message files name each of them. */
export const ledgerActions = [
  "page.received",
  "file.received",
  "draft.created",
  "draft.submitted",
  "draft.returned",
  "draft.discarded",
  "record.published",
  "mistake.reported",
  "mistake.closed",
  "account.created",
  "account.invited",
  "account.joined",
  "account.role_changed",
  "account.suspended",
  "account.reactivated",
  "account.reset_offered",
  "account.password_changed",
  "account.sign_ins_ended",
  "key.adopted",
] as const;
export type LedgerAction = (typeof ledgerActions)[number];
