import { type Cursor, readCursor, writeCursor } from "./cursor";
import { type About, aboutOf } from "./describe";
import { answerParameters, listParameters, type Parameter, usualItems } from "./parameters";
import type { Resource } from "./resources";
import type { Head, Item } from "./state";

/** What is wrong with one parameter, and what it should be. */
export type ParameterFault = {
  parameter: string;
  code: "unknown" | "repeated" | "invalid" | "unknown_field" | "future" | "other_list";
  expected: About;
};

export type Faults = { faults: readonly ParameterFault[] };

/** What every question may ask. */
export type OneQuery = {
  /** Only these fields; null for all. */
  fields: readonly string[] | null;
  /** ISO 8601 in UTC with milliseconds; null for what is public now. */
  asOf: string | null;
};

export type ListQuery = OneQuery & {
  limit: number;
  order: "asc" | "desc";
  /** Values by name of filter. */
  filters: Readonly<Record<string, string | number>>;
  cursor: Cursor | null;
  /** What the list is, without where it goes on: sorted, so that the same list has one. */
  canonical: string;
};

/** Reads the address of one item. @param now ISO 8601: what was public later cannot be asked for */
export function readOneQuery(resource: Resource, search: URLSearchParams, now: string): OneQuery | Faults {
  const { values, faults } = read(answerParameters, search);
  const query = common(resource, resource.whole ?? resource.schema, values, now, faults);
  return faults.length > 0 ? { faults } : query;
}

/** Reads the address of a list; everything in it must be understood. */
export function readListQuery(resource: Resource, search: URLSearchParams, now: string): ListQuery | Faults {
  const known = { ...resource.filters, ...answerParameters, ...listParameters };
  const { values, faults } = read(known, search);
  const query = common(resource, resource.schema, values, now, faults);
  const filters = Object.fromEntries([...values].filter(([name]) => Object.hasOwn(resource.filters, name)));
  const canonical = canonicalQuery(resource, values);
  const text = values.get("cursor");
  const cursor = text === undefined ? null : readCursor(canonical, String(text));
  if (text !== undefined && (cursor === null || cursor === "other")) {
    const code = cursor === "other" ? "other_list" : "invalid";
    faults.push({ parameter: "cursor", code, expected: aboutOf(listParameters.cursor.schema) });
  }
  if (faults.length > 0) return { faults };
  return {
    ...query,
    filters,
    limit: Number(values.get("limit") ?? usualItems),
    order: values.get("order") === "desc" ? "desc" : "asc",
    cursor: cursor === "other" ? null : cursor,
    canonical,
  };
}

/** The query of the page that goes on where this one ended. */
export function nextQuery(query: ListQuery, at: Cursor): string {
  const search = new URLSearchParams(query.canonical.split("?")[1]);
  if (query.limit !== usualItems) search.set("limit", String(query.limit));
  if (query.fields !== null) search.set("fields", query.fields.join(","));
  search.set("cursor", writeCursor(query.canonical, at));
  return search.toString();
}

/** Whether a session is within the filters by session. */
export function isWithinScope(
  { filters }: Pick<Resource, "filters">,
  query: Pick<ListQuery, "filters">,
  head: Head,
): boolean {
  return Object.entries(query.filters).every(([name, value]) => {
    const filter = filters[name];
    return filter?.on !== "session" || filter.holds(head, value);
  });
}

/** Whether an item satisfies the filters by item. */
export function isWanted({ filters }: Pick<Resource, "filters">, query: ListQuery, item: Item): boolean {
  return Object.entries(query.filters).every(([name, value]) => {
    const filter = filters[name];
    return filter?.on !== "item" || filter.holds(item, value);
  });
}

/** An item with the fields asked for, in the order of its schema. */
export function withFields(item: Item, fields: readonly string[] | null): Item {
  if (fields === null) return item;
  const chosen = Object.entries(item).filter(([name]) => name === "id" || fields.includes(name));
  return { ...Object.fromEntries(chosen), id: item.id };
}

type Values = Map<string, string | number>;

function read(known: Readonly<Record<string, Parameter>>, search: URLSearchParams) {
  const values: Values = new Map();
  const faults: ParameterFault[] = [];
  for (const name of new Set(search.keys())) {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    if (parameter === undefined) {
      faults.push({ parameter: name.slice(0, 80), code: "unknown", expected: namesOf(known) });
      continue;
    }
    const expected = aboutOf(parameter.schema);
    const [text = "", ...more] = search.getAll(name);
    if (more.length > 0) {
      faults.push({ parameter: name, code: "repeated", expected });
      continue;
    }
    const asWritten = parameter.kind === "integer" && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    const parsed = parameter.schema.safeParse(asWritten);
    const value = parsed.data;
    if (typeof value === "string" || typeof value === "number") values.set(name, value);
    else faults.push({ parameter: name, code: "invalid", expected });
  }
  return { values, faults };
}

function common(
  resource: Resource,
  schema: Resource["schema"],
  values: Values,
  now: string,
  faults: ParameterFault[],
): OneQuery {
  const fields = values.has("fields") ? String(values.get("fields")).split(",") : null;
  const all = Object.keys(schema.shape);
  if (fields?.some((field) => !all.includes(field))) {
    const words = `${resource.name}: ${all.join(", ")}`;
    faults.push({ parameter: "fields", code: "unknown_field", expected: { "zh-CN": words, en: words } });
  }
  const asked = values.get("as_of");
  const asOf = asked === undefined ? null : new Date(asked).toISOString();
  if (asOf !== null && asOf > now) {
    faults.push({ parameter: "as_of", code: "future", expected: aboutOf(answerParameters.as_of.schema) });
  }
  return { fields, asOf };
}

function namesOf(known: Readonly<Record<string, Parameter>>): About {
  const names = Object.keys(known).join(", ");
  return { "zh-CN": names, en: names };
}

function canonicalQuery(resource: Resource, values: Values): string {
  const kept = [...values].filter(([name]) => !["limit", "cursor", "fields"].includes(name));
  const search = new URLSearchParams(kept.map(([name, value]) => [name, String(value)]));
  search.sort();
  return `${resource.name}?${search}`;
}
