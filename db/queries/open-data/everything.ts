import "server-only";
import { type Head, type Item, type Resource, resources } from "@/domain/open-data";
import type { Database } from "../../client";
import { everyItem, resourceItems } from "./list";
import { publishedAt } from "./records";
import { groupOf, standing } from "./standing";

/** Items of one resource, some at a time, in the order of its list. */
export type Portion = { name: Resource["name"]; items: readonly Item[] };

/**
 * All items of all resources as of a moment, each whole: a region at a time, so that each record is read once.
 *
 * @param asOf ISO 8601; what was published or withdrawn after it changes nothing
 */
export function* everything(db: Database, asOf: string): Generator<Portion> {
  const once = resources.filter(({ reads }) => reads !== "revisions");
  for (const heads of regionByRegion(db, asOf)) {
    for (const resource of once) {
      yield { name: resource.name, items: resourceItems(db, resource, heads, { asOf, filters: {} }) };
    }
  }
  for (const resource of resources) {
    if (resource.reads !== "revisions") continue;
    for (const item of everyItem(db, resource, asOf)) {
      const [key = ""] = item.id.split("/");
      const { record } = publishedAt(db, key, Number(item.revision));
      yield { name: resource.name, items: [{ ...item, record }] };
    }
  }
}

function* regionByRegion(db: Database, asOf: string): Generator<Head[]> {
  const wanted = {
    asOf,
    grouping: "region",
    order: "asc",
    region: null,
    from: null,
    only: null,
    withdrawnToo: false,
    prefilter: null,
  } as const;
  let heads: Head[] = [];
  for (const head of standing(db, wanted)) {
    const before = heads.at(-1);
    if (before !== undefined && groupOf("region", before.key) !== groupOf("region", head.key)) {
      yield heads;
      heads = [];
    }
    heads.push(head);
  }
  if (heads.length > 0) yield heads;
}
