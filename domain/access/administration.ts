import type { Role } from "./table";

/** An account as far as it may administer; `isActive`: it can sign in, being neither suspended nor only invited. */
export type Administering = { id: string; role: Role; isActive: boolean };

/** Whether an admin who can sign in is left when `id` no longer is one. Without any, nobody could let anyone in. */
export function remainsAdministered(accounts: readonly Administering[], id: string): boolean {
  return accounts.some((account) => account.id !== id && account.role === "admin" && account.isActive);
}
