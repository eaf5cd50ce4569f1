import { permissions, type Role, type Verb } from "./table";

/** Whether a role may do something; null is whoever has not signed in. */
export function can(role: Role | null, verb: Verb): boolean {
  return permissions[verb].includes(role ?? "public");
}

/** Whether someone may review a draft: only who has not changed its content. */
export function mayReview(account: string, editors: readonly string[]): boolean {
  return !editors.includes(account);
}
