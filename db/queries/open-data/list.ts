import "server-only";
import {
  type Cursor,
  type Head,
  type Item,
  isWanted,
  isWithinScope,
  type ListQuery,
  type Resource,
} from "@/domain/open-data";
import type { Database } from "../../client";
import { linksAt } from "../../person-links";
import { choicesOfSessions } from "../../theme-choices";
import { notedAt } from "./notes";
import { prefilterOf } from "./prefilter";
import { publishedAt, statesOf } from "./records";
import { groupOf, standing } from "./standing";

/** Sessions that one page looks at, at most: a page of a rare thing of the past comes short, and goes on. */
const mostLookedAt = 400;

/** One page: at most as many items as asked for, and where the next begins; null at the end. */
export type Page = { items: Item[]; next: Cursor | null };

/** A page of a resource's items, of one moment of the database. */
export function listItems(db: Database, resource: Resource, query: ListQuery): Page {
  return db.transaction(() => {
    const items: Item[] = [];
    let lookedAt = 0;
    for (const { group, heads } of groupsOf(db, resource, query)) {
      if (lookedAt >= mostLookedAt) return { items, next: { group, skip: 0 } };
      lookedAt += heads.length;
      const wanted = itemsOf(db, resource, heads, query);
      const skip = query.cursor?.group === group ? query.cursor.skip : 0;
      for (const [at, item] of wanted.entries()) {
        if (at < skip) continue;
        if (items.length === query.limit) return { items, next: { group, skip: at } };
        items.push(item);
      }
    }
    return { items, next: null };
  });
}

/** All items of a resource as of a moment, read as they are used. For dumps: call it within a transaction. */
export function* everyItem(db: Database, resource: Resource, asOf: string | null): Generator<Item> {
  const query: ListQuery = {
    asOf,
    fields: null,
    limit: Number.POSITIVE_INFINITY,
    order: "asc",
    filters: {},
    cursor: null,
    canonical: "",
  };
  for (const { heads } of groupsOf(db, resource, query)) yield* itemsOf(db, resource, heads, query);
}

/** Items of a group that are wanted, in the order asked for. */
function itemsOf(db: Database, resource: Resource, heads: readonly Head[], query: ListQuery): Item[] {
  const items = resourceItems(db, resource, heads, query).filter((item) => isWanted(resource, query, item));
  return query.order === "asc" ? items : items.reverse();
}

/** Items that some sessions make together. @param heads by address */
export function resourceItems(
  db: Database,
  resource: Resource,
  heads: readonly Head[],
  query: Pick<ListQuery, "asOf" | "filters">,
): Item[] {
  switch (resource.reads) {
    case "heads":
      return [...resource.items(heads)];
    case "records": {
      const keys = resource.name === "directives" ? heads.map(({ key }) => key) : [];
      const chosen = choicesOfSessions(db, keys, query.asOf);
      return [
        ...resource.items(
          heads.map(({ key, revision }) => ({
            ...publishedAt(db, key, revision),
            themeChoices: chosen.get(key) ?? [],
          })),
        ),
      ];
    }
    case "people": {
      const states = heads.map(({ key, revision }) => publishedAt(db, key, revision));
      return [...resource.items(states, linksAt(db, query.asOf))];
    }
    case "notes":
      return [...resource.items(heads.map((head) => notedAt(db, head, query.asOf)))];
    case "revisions": {
      const states = heads.flatMap((head) => statesOf(db, head, query.asOf));
      return [...resource.items(states.filter((state) => isWithinScope(resource, query, state)))];
    }
  }
}

type Group = { group: string; heads: Head[] };

/** Sessions within a list's scope, by group; within a group always by address. */
function* groupsOf(db: Database, resource: Resource, query: ListQuery): Generator<Group> {
  const { region } = query.filters;
  const wanted = {
    ...query,
    grouping: resource.grouping,
    region: region === undefined ? null : String(region),
    from: query.cursor?.group ?? null,
    only: null,
    withdrawnToo: resource.reads === "revisions",
    prefilter: query.asOf === null && resource.reads !== "revisions" ? prefilterOf(resource, query) : null,
  };
  let heads: Head[] = [];
  for (const head of standing(db, wanted)) {
    // A session is in by its latest revision; of revisions each is looked at by itself.
    if (resource.reads !== "revisions" && !isWithinScope(resource, query, head)) continue;
    const before = heads.at(-1);
    if (
      before !== undefined &&
      groupOf(resource.grouping, before.key) !== groupOf(resource.grouping, head.key)
    ) {
      yield groupFrom(resource, query, heads);
      heads = [];
    }
    heads.push(head);
  }
  if (heads.length > 0) yield groupFrom(resource, query, heads);
}

function groupFrom({ grouping }: Resource, { order }: ListQuery, heads: readonly Head[]): Group {
  return {
    group: groupOf(grouping, heads[0]?.key ?? ""),
    heads: order === "asc" ? [...heads] : heads.toReversed(),
  };
}
