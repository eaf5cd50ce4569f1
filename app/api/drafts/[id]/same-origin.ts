/** Longest body of a save, in bytes: a record at its limits is far below. */
const longestBody = 4_000_000;

/** Whether a request that changes something comes from our own pages and is what they send. */
export function isOwnRequest(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (origin === null || !URL.canParse(origin) || new URL(origin).host !== host) return false;
  const type = request.headers.get("content-type") ?? "";
  const length = Number(request.headers.get("content-length") ?? 0);
  return /^application\/json\b/.test(type) && length <= longestBody;
}
