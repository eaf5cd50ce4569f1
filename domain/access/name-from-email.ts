/**
 * A user name made of the part of an address before the @: as it is where it can be one, else what is left of it.
 *
 * @param taken whether an account has a name already
 * @returns a name that nobody has, of at most 40 characters
 */
export function nameFromEmail(email: string, taken: (name: string) => boolean): string {
  const plain = (email.split("@")[0] ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/g, "")
    .replace(/^[^a-z]+/, "")
    .slice(0, 36);
  const base = plain.length < 2 ? "user" : plain;
  let name = base;
  for (let n = 2; taken(name); n++) name = `${base}${n}`;
  return name;
}
