import "server-only";
import { ruleMeaning } from "@/domain/extract";
import type { SessionRecord } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

/** What the rules mean by which a record's values were read, by id of rule. The book itself stays on the server. */
export function ruleWords(record: SessionRecord, locale: Locale): Record<string, string> {
  const words: Record<string, string> = {};
  for (const citation of record.citations) {
    const rule = citation.origin === "read" ? citation.rule : null;
    const meaning = rule === null ? null : ruleMeaning(rule);
    if (rule !== null && meaning !== null) words[rule] = meaning[locale];
  }
  return words;
}
