import { type Locale, routing } from "./routing";

/** Cookie that holds the language a reader chose; read at the site's root alone. */
export const languageCookie = "huilu-language";

/** Headers of a request by lower-case name. */
type Header = (name: string) => string | null | undefined;

/**
 * The language in which the site's root greets: the one chosen before, else the first that the browser asks for.
 * Every other address says its language itself. Whoever follows a link within the site is taken at their word.
 */
export function greetingLanguage(header: Header): Locale {
  if (comesFromHere(header)) return routing.defaultLocale;
  const chosen = new RegExp(`(?:^|;\\s*)${languageCookie}=([\\w-]+)`).exec(header("cookie") ?? "")?.[1];
  return (
    routing.locales.find((locale) => locale === chosen) ?? preferredLanguage(header("accept-language") ?? "")
  );
}

function comesFromHere(header: Header): boolean {
  const site = header("sec-fetch-site");
  if (site) return site === "same-origin";
  // Browsers that do not say where a request comes from still name the page before.
  const before = /^https?:\/\/([^/]+)/.exec(header("referer") ?? "")?.[1];
  return before !== undefined && before === header("host");
}

/** The first of our languages that an Accept-Language header asks for; Chinese where it names none. */
export function preferredLanguage(accepted: string): Locale {
  const ranges = accepted.split(",").map((part) => {
    const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
    const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
    return { language: range.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  // Sorting keeps the order of equals.
  for (const { language } of ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)) {
    const locale = routing.locales.find((name) => name.split("-")[0] === language);
    if (locale !== undefined) return locale;
  }
  return routing.defaultLocale;
}
