import "server-only";
import type { Context } from "../context";
import { permit } from "../guard";
import { listPeople, type PersonEntry } from "./people";

/** People whose name holds what was typed, for the desk. */
export function findForDesk(ctx: Context, name: string): PersonEntry[] {
  permit(ctx, "person.read");
  return listPeople(ctx.db, { name }, 1).people;
}
