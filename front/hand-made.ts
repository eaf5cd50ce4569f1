import type { IncomingMessage, ServerResponse } from "node:http";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something was sent by a page of another site. Browsers say whence they send it; what
 * says nothing comes from no browser, and has no sign-in that a stranger could borrow.
 */
export function isForeignWrite({
  method = "GET",
  headers,
}: Pick<IncomingMessage, "method" | "headers">): boolean {
  if (reading.has(method)) return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const { origin } = headers;
  if (origin === undefined || origin === "null") return false;
  const host = headers["x-forwarded-host"] ?? headers.host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/**
 * Has a call of a server action that Next cannot answer say so: 400 in place of 500. Actions answer what goes wrong within
 * them as a value, so that all that is left are calls that no page of ours makes.
 */
export function blameSender(response: ServerResponse): void {
  let status = response.statusCode;
  Object.defineProperty(response, "statusCode", {
    get: () => status,
    set: (next: number) => {
      status = next === 500 ? 400 : next;
    },
  });
}
