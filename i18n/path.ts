import type { Locale } from "./routing";

/** Address of a page in a language: /sessions in Chinese, /en/sessions in English. */
export function localePath(locale: Locale, path: string): string {
  if (locale === "zh-CN") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Address of a feed or a picture in a language: these have no prefix, and Chinese is the default. */
export function feedPath(locale: Locale, path: string): string {
  return locale === "en" ? `${path}${path.includes("?") ? "&" : "?"}lang=en` : path;
}
