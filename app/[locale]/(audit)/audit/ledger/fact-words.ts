import { getTranslations } from "next-intl/server";
import { roles } from "@/domain/access";
import { themes } from "@/domain/directives";
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
  "directive",
  "heading",
  "themes",
  "chosen_by",
  "carried",
] as const;

/** Says the facts of an entry in words: accounts by their names, hashes short, everything else whole. */
export async function factWords(
  locale: Locale,
  actors: Record<string, string>,
): Promise<(payload: LedgerEntry["payload"]) => string[]> {
  const t = await getTranslations({ locale, namespace: "ledger" });
  const roleNames = await getTranslations({ locale, namespace: "roles" });
  const themeNames = await getTranslations({ locale, namespace: "directives" });
  const valueWords = (key: string, value: string): string => {
    const role = key === "role" || key === "before" ? roles.find((name) => name === value) : undefined;
    if (role !== undefined) return roleNames(role);
    if (key === "on" || key === "carried") return t(value === "true" ? "yes" : "no");
    if (key === "chosen_by") return themeNames(value === "people" ? "givers.people" : "givers.rule");
    if (key === "themes") return chosenThemes(value);
    if (key === "sha256" || key === "page" || key === "seal" || key === "lines")
      return `${value.slice(0, 12)}…`;
    return key === "recorder" || key === "reviewer" || key === "proposer" ? (actors[value] ?? value) : value;
  };
  const chosenThemes = (value: string): string =>
    themes
      .filter((theme) => value.split(" ").includes(theme))
      .map((theme) => themeNames(`themes.${theme}`))
      .join(locale === "en" ? ", " : "、") || t("none");
  return (payload) =>
    Object.entries(payload).flatMap(([key, value]) => {
      if (value === null) return [];
      if (key === "second_reader" && value === false) return [t("alone")];
      const fact = known.find((name) => name === key);
      const name = fact === undefined ? key : t(`payload.${fact}`);
      return [t("pair", { name, value: valueWords(key, String(value)) })];
    });
}
