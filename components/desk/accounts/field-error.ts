/** Faults of fields that have words of their own, as in `accounts.fieldError` of the messages. */
const known = [
  "taken",
  "invalid_format",
  "too_small",
  "too_big",
  "password_short",
  "password_long",
  "password_easy",
  "password_wrong",
  "code_wrong",
  "code_used",
  "email_taken",
  "invalid_union",
] as const;

/** Key of the words for a field's fault. */
export function fieldErrorKey(code: string): (typeof known)[number] | "other" {
  return known.find((name) => name === code) ?? "other";
}
