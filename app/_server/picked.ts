import "server-only";
import { textsOf } from "./form";

/** The drafts ticked in a form, as they were shown: each box says `id:version`. Anything else is left out. */
export function pickedOf(form: FormData): { id: string; version: number }[] {
  return textsOf(form, "pick").flatMap((value) => {
    const [, id, version] = /^([\w-]+):(\d{1,9})$/.exec(value) ?? [];
    return id === undefined ? [] : [{ id, version: Number(version) }];
  });
}
