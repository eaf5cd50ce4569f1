import "server-only";
import { getFormatter } from "next-intl/server";
import type { OfferedLink } from "@/db/mutations/account/account-link";
import type { ErrorCode, FieldFault, Outcome, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";
import { localeOf, textOf } from "./form";
import { wholeAddress } from "./origin";

/** What came of an act on an account: a link to hand on, new recovery codes, or why it was refused, with what was typed (no passwords). */
export type ActState =
  | { is: "link"; address: string; until: string }
  | { is: "codes"; codes: readonly string[] }
  | {
      is: "refused";
      code: ErrorCode;
      details: RefusalDetails;
      fields: readonly FieldFault[];
      typed: Readonly<Record<string, string>>;
    }
  | null;

/** The moment in the reader's language, to the minute. */
export async function momentWords(form: FormData, at: string): Promise<string> {
  const format = await getFormatter({ locale: localeOf(form) });
  return format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" });
}

/** An act that was refused, with what was typed in the fields named. */
export function refusedAct(outcome: Outcome<unknown> & { ok: false }, form: FormData, kept: string[] = []) {
  const { code, details, fields } = outcome;
  const typed = Object.fromEntries(kept.map((name) => [name, textOf(form, name)]));
  return { is: "refused" as const, code, details, fields, typed };
}

/** A one-time link to show to whoever asked for it. */
export async function shownLink(form: FormData, { token, expiresAt }: OfferedLink) {
  const address = wholeAddress(localePath(localeOf(form), `/join/${token}`));
  return { is: "link" as const, address, until: await momentWords(form, expiresAt) };
}
