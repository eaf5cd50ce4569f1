import "server-only";
import type { z } from "zod";
import { Refusal } from "@/domain/errors";

/** Whether a request that changes something comes from our own pages. */
export function isFromHere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * The same, and that it is JSON no longer than it may be.
 *
 * @param longest in bytes
 */
export function isOwnJson(request: Request, longest: number): boolean {
  const type = request.headers.get("content-type") ?? "";
  const length = Number(request.headers.get("content-length") ?? 0);
  return isFromHere(request) && /^application\/json\b/.test(type) && length <= longest;
}

/**
 * The form that a request brings.
 *
 * @throws Refusal `invalid_input` where it brings none, or half of one
 */
export async function sentForm(request: Request): Promise<FormData> {
  return await request.formData().catch(() => {
    throw new Refusal("invalid_input");
  });
}

/**
 * What a request of our own pages says.
 *
 * @param longest in bytes
 * @throws Refusal `not_permitted`, `invalid_input`
 */
export async function ownJson<T>(request: Request, schema: z.ZodType<T>, longest: number): Promise<T> {
  if (!isOwnJson(request, longest)) throw new Refusal("not_permitted");
  const parsed = schema.safeParse(await request.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, code }) => ({ path: path.join("/"), code }));
  throw new Refusal("invalid_input", {}, fields);
}
