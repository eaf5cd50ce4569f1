import { z } from "zod";
import { sourceKinds, sourceRights } from "@/domain/record";

const optionalText = z
  .string()
  .trim()
  .max(500)
  .transform((text) => text || null)
  .nullable()
  .default(null);

/** What is known of a page as a source, apart from its text; said once, it may stand for many pages. */
export const sourceFields = {
  kind: z.enum(sourceKinds).default("newspaper_page"),
  title: optionalText,
  publisher: optionalText,
  published: z.iso.date().nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  rights: z.enum(sourceRights).default("quotes_only"),
  note: optionalText,
};

export const SourceInput = z.object(sourceFields);
/** A source's data as a person gave them. */
export type GivenSource = z.output<typeof SourceInput>;
