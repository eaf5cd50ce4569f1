/**
 * A person as addresses name them: a name in one body's records. `number` is 1, or counts those who were split off
 * because the same name stands for several people there.
 */
export type PersonIdentity = { bodyKey: string; name: string; number: number };

/** One text for an identity, to compare and to keep: `141102-congress:某某`, `141102-congress:某某~2`. */
export function identityKey({ bodyKey, name, number }: PersonIdentity): string {
  return `${bodyKey}:${nameSlug({ name, number })}`;
}

/** The last part of a person's address: the name, with its number where it is not the first. */
export function nameSlug({ name, number }: Pick<PersonIdentity, "name" | "number">): string {
  return number === 1 ? name : `${name}~${number}`;
}

/** The identity that an address means. @param slug the decoded last part of it */
export function identityAt(bodyKey: string, slug: string): PersonIdentity {
  const parts = /^(.+)~([2-9]|[1-9]\d{1,3})$/.exec(slug);
  if (parts?.[1] === undefined) return { bodyKey, name: slug, number: 1 };
  return { bodyKey, name: parts[1], number: Number(parts[2]) };
}
