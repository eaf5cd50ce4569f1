import "server-only";
import { headers } from "next/headers";

/** The client's network address: the last hop that the nearest proxy, or Next itself, saw. */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}
