import type { Directive, SessionRecord } from "@/domain/record";

/** A directive by its id within the record, and its words. */
export type Asked = { id: string; heading: string };

/** A follow-up and what it is tied to; `directive` null: to nothing at the moment. */
export type Tied = { id: string; directive: string | null; heading: string };

/** All directives of a record, points too, in order. */
export function askedIn({ speeches }: Pick<SessionRecord, "speeches">): Asked[] {
  const flat = (directives: readonly Directive[]): Asked[] =>
    directives.flatMap(({ id, heading, points }) => [{ id, heading }, ...flat(points)]);
  return speeches.flatMap(({ directives }) => flat(directives));
}

/** Words so alike that they are the same directive reworded: at least half of their pairs of characters. */
const alike = 0.5;

/**
 * Ties follow-ups to the directives of a new revision. Same id and words: kept. Same words elsewhere, once: moved. Same
 * id and similar words: reworded. Anything else is tied to nothing, for a person to decide; nothing is lost or guessed.
 *
 * @returns by id of follow-up the directive that it is tied to now, or null
 */
export function carryOver(tied: readonly Tied[], directives: readonly Asked[]): Map<string, Asked | null> {
  const free = new Map(directives.map((directive) => [directive.id, directive]));
  const found = new Map<string, Asked | null>();
  const tie = (find: (one: Tied, left: readonly Asked[]) => Asked | undefined) => {
    for (const one of tied) {
      if (found.has(one.id)) continue;
      const directive = find(one, [...free.values()]);
      if (directive === undefined) continue;
      found.set(one.id, directive);
      free.delete(directive.id);
    }
  };
  tie((one, left) => left.find(({ id, heading }) => id === one.directive && heading === one.heading));
  tie((one, left) => {
    const same = left.filter(({ heading }) => heading === one.heading);
    return same.length === 1 ? same[0] : undefined;
  });
  tie((one, left) =>
    left.find(({ id, heading }) => id === one.directive && likeness(heading, one.heading) >= alike),
  );
  for (const { id } of tied) if (!found.has(id)) found.set(id, null);
  return found;
}

/** How alike two texts are, 0 to 1: Dice's coefficient of their pairs of characters. */
export function likeness(a: string, b: string): number {
  const [ofA, ofB] = [pairs(a), pairs(b)];
  if (ofA.length === 0 || ofB.length === 0) return a === b ? 1 : 0;
  const left = [...ofB];
  const shared = ofA.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (ofA.length + ofB.length);
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
}
