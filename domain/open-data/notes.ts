import { z } from "zod";
import { followupStates, type PublicNote } from "@/domain/followup";
import { sessionKeySchema } from "@/domain/record";
import { about } from "./describe";
import { ofSession, path, sessionFields, words } from "./field-shapes";
import type { Head } from "./state";

/** A note that everyone may read, with what it is tied to now; moments are ISO 8601 in UTC. */
export type PublishedNote = Omit<PublicNote, "session"> & {
  id: string;
  directive: string | null;
  fileName: string | null;
  publishedAt: string;
};

/** A published session with the notes on its directives that are public. */
export type Noted = Head & { notes: readonly PublishedNote[] };

export const noteSchema = z.strictObject({
  ...ofSession,
  directive: words(
    "现在所属要求的编号；更正后已无此要求则为空",
    "Id of the directive that it is tied to now; null where a correction took that away",
  ),
  heading: about(z.string(), "所属要求的标题句", "Heading of the directive that it is about"),
  day: about(z.iso.date(), "所记之日", "Day that it is about"),
  state: about(
    z.enum(followupStates),
    "至此办到哪里：open 未办；under_way 在办；done 办结；dropped 不再办",
    "How far it was by then: open, under_way, done or dropped",
  ),
  text: about(z.string(), "记事", "The note"),
  link: words("所附网址", "Address that shows it"),
  later_session: about(
    sessionKeySchema.nullable(),
    "可以印证的后来会议的编号",
    "Key of a later session whose record shows it",
  ),
  file_name: words("所附文件的名称", "Name of the file that shows it"),
  file_sha256: words("所附文件的 SHA-256", "SHA-256 of that file"),
  file: about(
    z.string().startsWith("/").nullable(),
    "所附文件的地址；没有文件则为空",
    "Path of that file; null where there is none",
  ),
  published_at: about(z.iso.datetime(), "公开时刻", "Moment of its publication"),
  page: path("网页地址", "Path of its page"),
});

/** Notes of a session in the order of their publication: a new one comes last, so that pages do not shift. */
export function notesOf({ notes, ...state }: Noted): z.infer<typeof noteSchema>[] {
  return notes.map(({ id, directive, heading, day, text, publishedAt, ...note }) => ({
    ...sessionFields(state, id),
    directive,
    heading,
    day,
    state: note.state,
    text,
    link: note.link,
    later_session: note.record,
    file_name: note.fileName,
    file_sha256: note.file,
    file: note.file === null ? null : `/api/evidence/${id}`,
    published_at: publishedAt,
    page: `/sessions/${state.key}#followed`,
  }));
}
