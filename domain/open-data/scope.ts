import { z } from "zod";
import { bodyKinds, levels, sessionKeySchema } from "@/domain/record";
import { about } from "./describe";
import { type Filter, onSession, regionFilter } from "./parameters";

/** Filters by body; for whatever belongs to one. */
export const bodyScope = {
  region: regionFilter,
  body: onSession(
    "text",
    about(z.enum(bodyKinds), "people_congress 人大或 cppcc 政协", "people_congress or cppcc"),
    ({ identity }, value) => identity.kind === value,
  ),
  level: onSession(
    "text",
    about(
      z.enum(levels),
      "层级：national、province、city、county 或 township",
      "Level: national, province, city, county or township",
    ),
    ({ identity }, value) => identity.level === value,
  ),
} as const satisfies Record<string, Filter>;

/** Filters by session; for whatever belongs to one. */
export const sessionScope = {
  session: onSession(
    "text",
    about(
      sessionKeySchema,
      "会议编号，如 141102-congress-7-4",
      "Key of a session, such as 141102-congress-7-4",
    ),
    ({ key }, value) => key === value,
  ),
  ...bodyScope,
  term: onSession(
    "integer",
    about(z.int().min(1).max(99), "届，1 至 99", "Term, from 1 to 99"),
    ({ identity }, value) => identity.term === value,
  ),
  year: onSession(
    "integer",
    about(z.int().min(1949).max(2100), "会议举行之年", "Year in which it was held"),
    ({ identity }, value) => identity.year === value,
  ),
  year_from: onSession(
    "integer",
    about(z.int().min(1949).max(2100), "自此年起", "From this year on"),
    ({ identity }, value) => identity.year >= Number(value),
  ),
  year_to: onSession(
    "integer",
    about(z.int().min(1949).max(2100), "至此年止", "Up to this year"),
    ({ identity }, value) => identity.year <= Number(value),
  ),
  published_since: onSession(
    "text",
    about(
      z.iso.datetime(),
      "此时刻及以后发布或更正的，UTC",
      "Published or corrected at this moment or later, in UTC",
    ),
    ({ publishedAt }, value) => Date.parse(publishedAt) >= Date.parse(String(value)),
  ),
} as const satisfies Record<string, Filter>;
