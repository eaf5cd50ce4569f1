import { getTranslations } from "next-intl/server";
import { roles } from "@/domain/access";
import type { LedgerEntry } from "@/domain/ledger";
import type { Locale } from "@/i18n/routing";

/** Facts that have a name in the message files. An entry with any other is shown with the fact's own key. */
const known = [
  "session",
  "version",
  "number",
  "sha256",
  "recorder",
  "reviewer",
  "reason",
  "characters",
  "drafts",
  "role",
  "before",
  "count",
  "page",
  "format",
  "recognised",
  "seal",
  "linked",
  "outcome",
  "path",
  "other",
  "act",
  "body",
  "term",
  "added",
  "changed",
  "unchanged",
  "left",
  "roll",
  "date",
  "due",
  "present",
  "late",
  "onLeave",
  "absent",
  "lines",
  "proposer",
  "second_reader",
  "on",
] as const;

/** Says the facts of an entry in words: accounts by their names, hashes short, everything else whole. */
export async function factWords(
  locale: Locale,
  actors: Record<string, string>,
): Promise<(payload: LedgerEntry["payload"]) => string[]> {
  const t = await getTranslations({ locale, namespace: "ledger" });
  const roleNames = await getTranslations({ locale, namespace: "roles" });
  const valueWords = (key: string, value: string): string => {
    const role = key === "role" || key === "before" ? roles.find((name) => name === value) : undefined;
    if (role !== undefined) return roleNames(role);
    if (key === "on") return t(value === "true" ? "yes" : "no");
    if (key === "sha256" || key === "page" || key === "seal" || key === "lines")
      return `${value.slice(0, 12)}…`;
    return key === "recorder" || key === "reviewer" || key === "proposer" ? (actors[value] ?? value) : value;
  };
  return (payload) =>
    Object.entries(payload).flatMap(([key, value]) => {
      if (value === null) return [];
      if (key === "second_reader" && value === false) return [t("alone")];
      const fact = known.find((name) => name === key);
      const name = fact === undefined ? key : t(`payload.${fact}`);
      return [t("pair", { name, value: valueWords(key, String(value)) })];
    });
}
