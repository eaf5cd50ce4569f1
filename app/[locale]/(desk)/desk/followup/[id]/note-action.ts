"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf, valuesOf } from "@/app/_server/form";
import { addNote } from "@/db/mutations/followup/add-note";
import type { ErrorCode, FieldFault, RefusalDetails } from "@/domain/errors";
import { followupStates } from "@/domain/followup";
import { localePath } from "@/i18n/path";

type Typed = Record<"day" | "text" | "state" | "link" | "record", string>;
export type NoteState = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: Typed;
} | null;

export async function noteAction(_before: NoteState, form: FormData): Promise<NoteState> {
  const [followup, day, text] = [textOf(form, "id"), textOf(form, "day"), textOf(form, "text")];
  const [link, record] = [textOf(form, "link"), textOf(form, "record")];
  const state = followupStates.find((one) => one === textOf(form, "state")) ?? "open";
  const [sent] = valuesOf(form, "file");
  const chosen = sent instanceof File && sent.size > 0 ? sent : null;
  const outcome = await answer(async (ctx) => {
    const file = chosen && { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
    return addNote(ctx, { followup, day, text, state, link, record, file });
  });
  if (outcome.ok) redirect(localePath(localeOf(form), `/desk/followup/${followup}?done=noted`));
  return { ...outcome, typed: { day, text, state, link, record } };
}
