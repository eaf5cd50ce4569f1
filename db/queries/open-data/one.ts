import "server-only";
import type { Head, Item, OneQuery, Resource } from "@/domain/open-data";
import type { Database } from "../../client";
import { resourceItems } from "./list";
import { publishedAt } from "./records";
import { standing } from "./standing";

/**
 * One item by the parts of its id, whole.
 *
 * @returns null where nothing of that id was public at the moment asked for
 */
export function getItem(
  db: Database,
  resource: Resource,
  id: readonly string[],
  { asOf }: Pick<OneQuery, "asOf">,
): Item | null {
  const [group = ""] = id;
  return db.transaction(() => {
    const heads = groupAt(db, resource, group, asOf);
    const name = id.join("/");
    const item = resourceItems(db, resource, heads, { asOf, filters: {} }).find((one) => one.id === name);
    if (item === undefined) return null;
    if (resource.whole === null) return item;
    const { record } = publishedAt(db, group, Number(item.revision));
    return { ...item, record };
  });
}

function groupAt(db: Database, { grouping, reads }: Resource, group: string, asOf: string | null): Head[] {
  const wanted = {
    asOf,
    grouping,
    order: "asc",
    region: null,
    from: null,
    only: group,
    withdrawnToo: reads === "revisions",
    prefilter: null,
  } as const;
  return [...standing(db, wanted)];
}
