import "server-only";
import { Refusal } from "@/domain/errors";
import type { Context } from "../context";
import { getDraft } from "./drafts";

/** A draft as it is after a source was put beside it, with the source's text and where its lines stand. @throws Refusal `not_found` */
export function addedSource(ctx: Context, id: string, source: string) {
  const draft = getDraft(ctx, id);
  if (draft === null) throw new Refusal("not_found");
  const { version, record, findings, texts, pictures } = draft;
  return { source, version, record, findings, text: texts[source] ?? "", picture: pictures[source] ?? null };
}
