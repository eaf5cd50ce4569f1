import "server-only";
import {
  parseQuery,
  readCursor,
  type SearchCursor,
  type SearchFilter,
  type SearchQuery,
  searchFilterSchema,
  writeCursor,
} from "@/domain/search";
import type { Query } from "./filter";

/** A search as an address asks for it. `typed` is what stands in the field. */
export type AskedSearch = SearchQuery & {
  typed: string;
  filter: SearchFilter;
  cursor: SearchCursor | null;
  /** A part of the address cannot be right and was left out. */
  mistaken: boolean;
};

const choices = ["body", "region", "year", "kind", "theme"] as const;

/** The field takes no more; an address made by hand is cut to it. */
export const longestTyped = 300;

/** Reads an address. Whatever it holds, there is a search. */
export function searchOf(query: Query): AskedSearch {
  const filter: SearchFilter = {};
  let mistaken = false;
  for (const key of choices) {
    const value = query[key];
    if (value === undefined || value === "") continue;
    const parsed = searchFilterSchema.shape[key].safeParse(value);
    if (parsed.success) Object.assign(filter, { [key]: parsed.data });
    else mistaken = true;
  }
  const words = Array.isArray(query.q) ? query.q.join(" ") : (query.q ?? "");
  const after = typeof query.after === "string" ? query.after : "";
  const cursor = after === "" ? null : readCursor(after);
  return {
    ...parseQuery(words),
    typed: words.slice(0, longestTyped).trim(),
    filter,
    cursor,
    mistaken: mistaken || (after !== "" && cursor === null),
  };
}

/** The same search as the query of an address, with some choices set, or taken away by undefined; from its first page. */
export function searchAddress(
  { typed, filter }: Pick<AskedSearch, "typed" | "filter">,
  changes: { [Key in keyof SearchFilter]?: SearchFilter[Key] | undefined } & {
    after?: SearchCursor | null;
  } = {},
): string {
  const { after, ...chosen } = changes;
  const query = new URLSearchParams();
  if (typed !== "") query.set("q", typed);
  for (const [key, value] of Object.entries({ ...filter, ...chosen })) {
    if (value !== undefined) query.set(key, String(value));
  }
  if (after != null) query.set("after", writeCursor(after));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
