import { z } from "zod";
import { marks, markWays } from "@/domain/roll";
import type { PendingMark } from "./roll-store";

const pendingSchema = z.array(
  z.object({
    key: z.string(),
    member: z.string(),
    mark: z.enum(marks).nullable(),
    reason: z.string().nullable(),
    way: z.enum(markWays),
    madeAt: z.number(),
  }),
);

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = (roll: string, account: string) => `huilu.roll.${account}.${roll}.`;

/** Keeps marks that are not confirmed under a tab's own key. A full or forbidden storage stops nobody from marking. */
export function keepPending(
  shelf: Shelf,
  roll: string,
  account: string,
  tab: string,
  pending: readonly PendingMark[],
): void {
  try {
    const key = prefix(roll, account) + tab;
    if (pending.length === 0) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify(pending));
  } catch {
    // Marks still go to the server.
  }
}

/**
 * Takes over what pages of this account left behind here, in the order in which it was made. One that is still open
 * may send the same marks: they count once.
 */
export function takePending(shelf: Shelf, roll: string, account: string): PendingMark[] {
  const found: PendingMark[] = [];
  try {
    const keys = Array.from({ length: shelf.length }, (_, n) => shelf.key(n) ?? "");
    for (const key of keys.filter((one) => one.startsWith(prefix(roll, account)))) {
      const parsed = pendingSchema.safeParse(JSON.parse(shelf.getItem(key) ?? "null"));
      if (parsed.success) found.push(...parsed.data);
      shelf.removeItem(key);
    }
  } catch {
    return found;
  }
  return found.sort((a, b) => a.madeAt - b.madeAt);
}
