import type { Query } from "@/app/_server/filter";
import type { PeopleFilter } from "@/db/queries/people";
import { bodyKinds } from "@/domain/record";

/** What an address asks of the list of people. Parts that cannot be right are left out. */
export function peopleQuery(query: Query): {
  filter: PeopleFilter;
  page: number;
  query: Record<string, string>;
} {
  const name = typeof query.name === "string" ? query.name.trim().slice(0, 20) : "";
  const body = bodyKinds.find((kind) => kind === query.body);
  const region =
    typeof query.region === "string" && /^[1-9][0-9]{5,8}$/.test(query.region) ? query.region : "";
  const filter = {
    ...(name === "" ? {} : { name }),
    ...(body === undefined ? {} : { body }),
    ...(region === "" ? {} : { region }),
  };
  const page = Number(query.page ?? 1);
  return { filter, page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1, query: filter };
}
