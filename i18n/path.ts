import type { Locale } from "./routing";

/** Address of a page in a language: /sessions in Chinese, /en/sessions in English. */
export function localePath(locale: Locale, path: string): string {
  if (locale === "zh-CN") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
