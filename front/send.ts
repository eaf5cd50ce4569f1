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
  const headers = { ...made, ...more };
  if (status === 200 && holds(request.headers["if-none-match"], etag)) {
    const { "content-type": _type, "content-security-policy": _policy, ...telling } = headers;
    response.writeHead(304, telling);
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

/** Whether an If-None-Match header names an entity tag, compared weakly as RFC 9110, 13.1.2 asks for reads. */
export function holds(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => bare(tag) === bare(etag));
}
