import type { z } from "zod";

/** What a field or parameter means, in both languages. */
export type About = { "zh-CN": string; en: string };

const chinese = "x-description-zh";

/** A schema with its meaning. JSON Schema has one description: English; the Chinese one stands beside it. */
export function about<Schema extends z.ZodType>(schema: Schema, zh: string, en: string): Schema {
  return schema.meta({ description: en, [chinese]: zh });
}

/** The meaning given by `about`; empty words where none was given. */
export function aboutOf(schema: z.ZodType): About {
  const meta = schema.meta() ?? {};
  return { "zh-CN": String(meta[chinese] ?? ""), en: String(meta.description ?? "") };
}
