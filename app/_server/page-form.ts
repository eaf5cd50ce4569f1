import "server-only";
import { textOf } from "@/app/_server/form";
import type { TypedPage } from "@/domain/intake/receive-form";
import { type SourceKind, type SourceRights, sourceKinds, sourceRights } from "@/domain/record";

/** The page that a form holds as text, with what was said of it. */
export function pageOf(form: FormData) {
  return { ...sourceOfForm(form), text: textOf(form, "text") };
}

/** What a form says of a page, or of many, as a source. */
export function sourceOfForm(form: FormData) {
  const typed = typedOf(form);
  return {
    kind: kindOf(typed.kind),
    rights: rightsOf(typed.rights),
    title: typed.title,
    publisher: typed.publisher,
    published: typed.published.trim() || null,
    url: typed.url.trim() || null,
  };
}

export function typedOf(form: FormData): TypedPage {
  return {
    text: textOf(form, "text"),
    kind: textOf(form, "kind"),
    title: textOf(form, "title"),
    publisher: textOf(form, "publisher"),
    published: textOf(form, "published"),
    url: textOf(form, "url"),
    rights: textOf(form, "rights"),
  };
}

const kindOf = (word: string): SourceKind => sourceKinds.find((kind) => kind === word) ?? "newspaper_page";
const rightsOf = (word: string): SourceRights =>
  sourceRights.find((right) => right === word) ?? "quotes_only";
