/** Roles of people who sign in. The public needs none. */
export const roles = ["recorder", "reviewer", "auditor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Everything that can be done, read or written. Each verb and guarded read names one of these. */
export const verbs = [
  "published.read",
  "draft.create",
  "draft.read",
  "draft.save",
  "draft.submit",
  "draft.discard",
  "draft.return",
  "record.publish",
  "record.correct",
  "roster.read",
  "roster.import",
  "roll.read",
  "roll.mark",
  "roll.close",
  "roll.publish",
  "mistake.report",
  "mistake.read",
  "mistake.close",
  "table.export",
  "ledger.read",
  "account.list",
  "account.create",
  "account.invite",
  "account.role",
  "account.suspend",
  "account.reactivate",
  "account.reset",
  "account.codes",
  "self.read",
  "self.password",
  "self.codes",
  "self.end",
] as const;
export type Verb = (typeof verbs)[number];

/**
 * Who may do what: the one table of permissions, written out in `docs/permissions.md`. "public" is whoever has not
 * signed in. That nobody reviews a record they worked on is a rule of its own: `mayReview`.
 */
export const permissions: Record<Verb, readonly (Role | "public")[]> = {
  "published.read": ["public", "recorder", "reviewer", "auditor", "admin"],
  "draft.create": ["recorder"],
  "draft.read": ["recorder", "reviewer", "admin"],
  "draft.save": ["recorder"],
  "draft.submit": ["recorder"],
  "draft.discard": ["recorder"],
  "draft.return": ["reviewer"],
  "record.publish": ["reviewer"],
  "record.correct": ["recorder"],
  "roster.read": ["recorder", "reviewer", "auditor", "admin"],
  "roster.import": ["recorder", "admin"],
  "roll.read": ["recorder", "reviewer", "auditor", "admin"],
  "roll.mark": ["recorder", "admin"],
  "roll.close": ["recorder", "admin"],
  "roll.publish": ["admin"],
  "mistake.report": ["public", "recorder", "reviewer", "auditor", "admin"],
  "mistake.read": ["recorder", "reviewer", "admin"],
  "mistake.close": ["recorder", "reviewer", "admin"],
  "table.export": ["auditor", "admin"],
  "ledger.read": ["reviewer", "auditor", "admin"],
  "account.list": ["admin"],
  "account.create": ["admin"],
  "account.invite": ["admin"],
  "account.role": ["admin"],
  "account.suspend": ["admin"],
  "account.reactivate": ["admin"],
  "account.reset": ["admin"],
  "account.codes": ["admin"],
  "self.read": ["recorder", "reviewer", "auditor", "admin"],
  "self.password": ["recorder", "reviewer", "auditor", "admin"],
  "self.codes": ["recorder", "reviewer", "auditor", "admin"],
  "self.end": ["recorder", "reviewer", "auditor", "admin"],
};
