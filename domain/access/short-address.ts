/**
 * A network address cut to the part that tells networks apart, not people: three numbers of IPv4, three groups of
 * IPv6. Anything else becomes "".
 */
export function shortAddress(address: string): string {
  const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain);
  if (four?.[1] !== undefined) return `${four[1]}.x`;
  if (!/^[0-9a-f:]*:[0-9a-f:]*$/i.test(plain)) return "";
  if (plain === "::1") return "::1";
  const [before = "", after] = plain.toLowerCase().split("::");
  const groups = before === "" ? [] : before.split(":");
  // What "::" leaves out are zeros; the first three groups may reach into them.
  while (after !== undefined && groups.length < 3) groups.push("0");
  return `${groups.slice(0, 3).join(":")}:x`;
}
