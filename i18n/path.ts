import type { Locale } from "./routing";

/** Address of a page in a language: /sessions in Chinese, /en/sessions in English. */
export function localePath(locale: Locale, path: string): string {
  if (locale === "zh-CN") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Address that leads to the same page in another language and makes it the reader's choice. */
export function switchPath(locale: Locale, path: string): string {
  const prefix = locale === "zh-CN" ? "/zh" : "/en";
  return path === "/" ? prefix : `${prefix}${path}`;
}
