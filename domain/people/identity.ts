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

/** Path of a person's public page, without its language. */
export function personPath({ bodyKey, name, number }: PersonIdentity): string {
  return `/people/${bodyKey}/${encodeURIComponent(nameSlug({ name, number }))}`;
}

/**
 * Body and slug, as `141102-congress/某某`, of what a person pasted: a page's address, whole or its path. Anything else
 * stays as it is, and is found to be nobody.
 */
export function pastedAddress(text: string): string {
  const found = /\/people\/([^/?#\s]+)\/([^/?#\s]+)/.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return text.trim();
  try {
    return `${found[1]}/${decodeURIComponent(found[2])}`;
  } catch {
    return text.trim();
  }
}
