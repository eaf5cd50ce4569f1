import type { ErrorCode, FieldFault, RefusalDetails } from "../errors";

/** Fields of the form that takes a page in, besides its file. */
export const receiveFields = [
  "text",
  "fileName",
  "kind",
  "title",
  "publisher",
  "published",
  "url",
  "rights",
] as const;

/** What was typed, to be shown again. */
export type TypedPage = Record<(typeof receiveFields)[number], string>;

/** What the form shows after a refusal; null at first. */
export type ReceiveState = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: TypedPage;
} | null;
