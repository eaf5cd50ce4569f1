import "server-only";
import { hasLocale } from "next-intl";
import { localePath } from "@/i18n/path";
import { type Locale, routing } from "@/i18n/routing";

/** A form's text; empty where the field is missing or is a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Language of the page that a form was sent from. */
export function localeOf(form: FormData): Locale {
  return localeNamed(textOf(form, "locale"));
}

/** A language by its name; the default one for any other word. */
export function localeNamed(name: string): Locale {
  return hasLocale(routing.locales, name) ? name : routing.defaultLocale;
}

/** An address of our own to go on to; anything else leads to the desk. */
export function localTarget(form: FormData): string {
  return ourTarget(textOf(form, "next"), localeOf(form));
}

/** The same for an address asked for by other means than a form. */
export function ourTarget(next: string, locale: Locale): string {
  const isLocal = /^\/(?![/\\])[^\\\s]*$/.test(next) && new URL(next, "http://here").host === "here";
  return isLocal ? next : localePath(locale, "/desk");
}
