import { canonicalJson } from "@/domain/record";
import type { FollowupState } from "./states";

/** What the public reads of a published note. */
export type PublicNote = {
  session: string;
  /** The directive's words when the follow-up was tied to it last. */
  heading: string;
  /** Day that the note is about, ISO. */
  day: string;
  text: string;
  state: FollowupState;
  link: string | null;
  /** Address of a later record that shows it. */
  record: string | null;
  /** SHA-256 of a file that shows it. */
  file: string | null;
};

/** The note as the text whose hash the ledger holds. The heading may change by a correction, so it is left out. */
export function publicNoteText({ heading: _heading, ...note }: PublicNote): string {
  return canonicalJson(note);
}
