import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyFor } from "./encodings";
import type { StoredAnswer } from "./page-store";

/** Sends an answer in an encoding that its reader takes; whoever has it already is told that it still holds. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers: made, etag, bodies }: StoredAnswer,
  more: Readonly<Record<string, string | string[]>> = {},
): void {
  const { link, ...rest } = { ...made, ...more };
  // Other forms and further pages are those of something that is there.
  const headers = status === 200 && link !== undefined ? { ...rest, link } : rest;
  if (status === 200 && isKnown(request, etag, headers["last-modified"])) {
    const { "content-type": _type, "content-security-policy": _policy, ...telling } = headers;
    response.writeHead(304, telling);
    response.end();
    return;
  }
  if (status === 204) {
    response.writeHead(status, headers);
    response.end();
    return;
  }
  const accepted = request.headers["accept-encoding"];
  const { body, encoding } = bodyFor(bodies, typeof accepted === "string" ? accepted : "");
  response.writeHead(status, {
    ...headers,
    "content-length": body.length,
    ...(encoding !== null && { "content-encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** If-None-Match decides where it is sent; only without it does the moment count (RFC 9110, 13.2.2). */
function isKnown(
  { headers }: IncomingMessage,
  etag: string,
  changed: string | string[] | undefined,
): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined) return holds(known, etag);
  return Date.parse(headers["if-modified-since"] ?? "") >= Date.parse(String(changed));
}

/** Whether an If-None-Match header names an entity tag, compared weakly as RFC 9110, 13.1.2 asks for reads. */
export function holds(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => bare(tag) === bare(etag));
}
