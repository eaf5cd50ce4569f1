/** Something that does not hold: in which part, where exactly, what. `code` has a text in the message files. */
export type Fault = {
  part:
    | "ledger"
    | "tree"
    | "checkpoints"
    | "revisions"
    | "pages"
    | "files"
    | "rolls"
    | "people"
    | "projection";
  /** Ledger entry, session key with revision, hash of a page or file, id of a roll, or table and row. */
  where: string;
  code: string;
};
