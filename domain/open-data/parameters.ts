import { z } from "zod";
import { liesWithin } from "@/domain/record";
import { about } from "./describe";
import type { Head, Item } from "./state";

/** A parameter of an address: text until its schema has read it. */
export type Parameter = { kind: "text" | "integer"; schema: z.ZodType };

/** What a filter looks at: the session that something belongs to, or the item itself. */
export type Filter = Parameter &
  (
    | { on: "session"; holds(head: Head, value: string | number): boolean }
    | { on: "item"; holds(item: Item, value: string | number): boolean }
  );

const mostItems = 200;
export const usualItems = 50;

/** Parameters that every list knows. */
export const listParameters = {
  limit: {
    kind: "integer",
    schema: about(
      z.int().min(1).max(mostItems),
      `每页条数，1 至 ${mostItems} 的整数，默认 ${usualItems}`,
      `Items a page: a whole number from 1 to ${mostItems}, ${usualItems} by default`,
    ),
  },
  cursor: {
    kind: "text",
    schema: about(
      z.string().min(1).max(4000),
      "上一页给出的 next 中的游标",
      "The cursor in the next of the page before",
    ),
  },
  order: {
    kind: "text",
    schema: about(
      z.enum(["asc", "desc"]),
      "顺序：asc 按编号自前向后（默认），desc 相反",
      "Order by id: asc (default) or desc",
    ),
  },
} as const satisfies Record<string, Parameter>;

/** Parameters that every answer knows. */
export const answerParameters = {
  fields: {
    kind: "text",
    schema: about(
      z.string().regex(/^[a-z0-9_]+(?:,[a-z0-9_]+)*$/),
      "只要哪些字段，以逗号分隔；编号总在其中",
      "Only these fields, separated by commas; the id is always among them",
    ),
  },
  as_of: {
    kind: "text",
    schema: about(
      z.iso.datetime(),
      "过去某一时刻公开的内容，UTC，如 2026-01-31T00:00:00Z",
      "What was public at a past moment, in UTC, such as 2026-01-31T00:00:00Z",
    ),
  },
} as const satisfies Record<string, Parameter>;

/** A filter for what belongs to a session. */
export const onSession = (
  kind: Parameter["kind"],
  schema: z.ZodType,
  holds: (head: Head, value: string | number) => boolean,
): Filter => ({ on: "session", kind, schema, holds });

/** A filter for items of which a field is the value. */
export const equals = (field: string, schema: z.ZodType, kind: Parameter["kind"] = "text"): Filter => ({
  on: "item",
  kind,
  schema,
  holds: (item, value) => item[field] === value,
});

export const regionFilter = onSession(
  "text",
  about(
    z.string().regex(/^[1-9][0-9]{5}(?:[0-9]{3})?$/),
    "区划代码，连同其下各级；100000 只取全国",
    "Region code, with what lies below it; 100000 is the national bodies alone",
  ),
  ({ identity }, value) => liesWithin(identity.regionCode, String(value)),
);
