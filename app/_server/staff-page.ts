import "server-only";
import { redirect } from "next/navigation";
import type { SignedInContext } from "@/db/context";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { getDatabase } from "./database";
import { readAccount } from "./session";

/** Context of a page for staff, with the account's display name; whoever has not signed in is led to the sign-in page. */
export async function staffPage(
  locale: Locale,
  path: string,
): Promise<{ ctx: SignedInContext; displayName: string }> {
  const account = await readAccount();
  if (account === null)
    redirect(`${localePath(locale, "/sign-in")}?next=${encodeURIComponent(localePath(locale, path))}`);
  const ctx = {
    actor: { id: account.id, role: account.role },
    db: getDatabase(),
    now: new Date().toISOString(),
  };
  return { ctx, displayName: account.displayName };
}
