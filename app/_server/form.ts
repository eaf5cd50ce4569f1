import "server-only";
import { hasLocale } from "next-intl";
import { localePath } from "@/i18n/path";
import { type Locale, routing } from "@/i18n/routing";

/** A form's text; empty where the field is missing or is a file. */
export function textOf(form: FormData, name: string): string {
  return textsOf(form, name)[0] ?? "";
}

/** Every text of a field that can stand several times, such as boxes to tick. */
export function textsOf(form: FormData, name: string): string[] {
  return valuesOf(form, name).filter((value) => typeof value === "string");
}

/** What a field holds, texts and files; nothing where a hand-made request sent no form at all. */
export function valuesOf(form: FormData, name: string): FormDataEntryValue[] {
  return form instanceof FormData ? form.getAll(name) : [];
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
