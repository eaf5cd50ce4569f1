/** Something that does not hold: in which part, where exactly, what. `code` has a text in the message files. */
export type Fault = {
  part: "ledger" | "revisions" | "pages" | "projection";
  /** Ledger entry, session key with revision, page hash, or table and row. */
  where: string;
  code: string;
};
