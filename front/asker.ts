import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

/** Addresses from which only a proxy of ours can come: this machine and private networks. */
const near = new BlockList();
for (const [net, prefix] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const) {
  near.addSubnet(net, prefix, "ipv4");
}
near.addSubnet("::1", 128, "ipv6");
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

/**
 * Who asks, for counting: the network address, and of IPv6 the network of 64 bits that a household has. What a request
 * says of its way is believed only of a proxy near by, and of that only the last hop, which it saw itself.
 */
export function askerOfRequest({
  socket,
  headers,
}: {
  socket: Pick<IncomingMessage["socket"], "remoteAddress">;
  headers: IncomingMessage["headers"];
}): string {
  const direct = plain(socket.remoteAddress ?? "");
  const said = headers["x-forwarded-for"];
  const last = plain((Array.isArray(said) ? said.join(",") : (said ?? "")).split(",").at(-1)?.trim() ?? "");
  return network(isNear(direct) && last !== "" ? last : direct);
}

/** IPv4 written as IPv6, and a port behind an address, are left off. */
function plain(address: string): string {
  return address
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/i, "");
}

function isNear(address: string): boolean {
  return address !== "" && near.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

function network(address: string): string {
  if (!isIPv6(address) || address === "::1") return address.slice(0, 45);
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...after];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
