import { bodyKey, sessionKey } from "@/domain/record";
import type { FactSitting } from "./schema";

/** All that is known of one session: its address and its sittings in the order in which they were held. */
export type SessionFacts = { key: string; year: number; sittings: readonly FactSitting[] };

const rank = { opening: 0, plenary: 1, closing: 2 } as const;

/**
 * Sittings gathered by the session that they belong to, each body's sessions in the order of terms: a rule compares
 * a session with the ones before it.
 */
export function sessionsOf(sittings: readonly FactSitting[]): SessionFacts[] {
  const found = new Map<string, FactSitting[]>();
  for (const sitting of sittings) {
    const key = keyOf(sitting);
    found.set(key, [...(found.get(key) ?? []), sitting]);
  }
  return [...found]
    .map(([key, held]) => ({ key, year: held[0]?.year ?? 0, sittings: [...held].sort(byDay) }))
    .sort((a, b) => order(a).localeCompare(order(b)));
}

function keyOf({ body, region_code, term, session }: FactSitting): string {
  return sessionKey({ kind: body, regionCode: region_code, term, session });
}

function byDay(a: FactSitting, b: FactSitting): number {
  const [one, other] = [a.date ?? "9999", b.date ?? "9999"];
  return one === other ? rank[a.sitting] - rank[b.sitting] : one < other ? -1 : 1;
}

function order({ sittings: [first] }: SessionFacts): string {
  if (first === undefined) return "";
  const body = bodyKey({ kind: first.body, regionCode: first.region_code });
  const number = (n: number) => String(n).padStart(2, "0");
  return `${body} ${number(first.term)} ${number(first.session)}`;
}
