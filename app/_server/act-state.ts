import "server-only";
import type { ErrorCode, FieldFault, Outcome, RefusalDetails } from "@/domain/errors";
import { textOf } from "./form";

/** What came of an act by a form: null where nothing did yet, else why it was refused, with what was typed. */
export type FormState = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: Readonly<Record<string, string>>;
} | null;

/** An act that was refused, with what was typed in the fields named. */
export function refusedForm(
  { code, details, fields }: Outcome<unknown> & { ok: false },
  form: FormData,
  kept: readonly string[] = [],
): FormState {
  const typed = Object.fromEntries(kept.map((name) => [name, textOf(form, name)]));
  return { code, details, fields, typed };
}
