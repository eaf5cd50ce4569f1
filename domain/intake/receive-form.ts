import type { ErrorCode, FieldFault, RefusalDetails } from "../errors";

/** Fields of the form that takes pages in, besides its files. */
export const receiveFields = ["text", "kind", "title", "publisher", "published", "url", "rights"] as const;

/** What was typed, to be shown again. */
export type TypedPage = Record<(typeof receiveFields)[number], string>;

/** What the form shows after a refusal; null at first. */
export type ReceiveState = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: TypedPage;
} | null;
