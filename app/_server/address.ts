import "server-only";
import { headers } from "next/headers";
import type { Whence } from "@/db/mutations/account/begin-sign-in";

/** The client's network address: the last hop that the nearest proxy, or Next itself, saw. */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}

/** Whence a request comes, to throttle it and to note its sign-in. */
export async function readWhence(): Promise<Omit<Whence, "now">> {
  const agent = ((await headers()).get("user-agent") ?? "").slice(0, 500);
  return { address: await clientAddress(), agent };
}
