import "server-only";
import { textOf } from "@/app/_server/form";
import { Refusal } from "@/domain/errors";
import { decodePageBytes } from "@/domain/intake/decode-page-bytes";
import type { TypedPage } from "@/domain/intake/receive-form";
import { type SourceKind, type SourceRights, sourceKinds, sourceRights } from "@/domain/record";

/** The page that a form holds: a chosen file, else what was typed. @throws Refusal `page_not_text` */
export async function pageOf(form: FormData) {
  const typed = typedOf(form);
  const file = form.get("file");
  const chosen = file instanceof File && file.size > 0 ? file : null;
  const text = chosen === null ? typed.text : decodePageBytes(new Uint8Array(await chosen.arrayBuffer()));
  if (text === null) throw new Refusal("page_not_text");
  return {
    text,
    fileName: chosen?.name ?? typed.fileName,
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
    fileName: textOf(form, "fileName"),
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
