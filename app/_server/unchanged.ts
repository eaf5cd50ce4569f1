import "server-only";
import { createHash } from "node:crypto";

/**
 * A text as an answer that need not be sent twice: its ETag is its hash, and a reader who has it gets 304 (RFC 9110).
 *
 * @param changed moment of its newest change, ISO 8601, for Last-Modified; null where there is none
 * @param file name under which it is saved; null where it is read in place
 */
export function textAnswer(
  request: Request,
  text: string,
  type: string,
  changed: string | null = null,
  file: string | null = null,
): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers({
    etag,
    "cache-control": "public, max-age=0, must-revalidate",
    "access-control-allow-origin": "*",
  });
  if (changed !== null) headers.set("last-modified", new Date(changed).toUTCString());
  if (isKnown(request, etag, changed)) return new Response(null, { status: 304, headers });
  headers.set("content-type", `${type}; charset=utf-8`);
  headers.set("x-content-type-options", "nosniff");
  if (file !== null) headers.set("content-disposition", `attachment; filename="${file}"`);
  return new Response(text, { headers });
}

/** If-None-Match decides where it is sent; only without it does the moment count. */
function isKnown(request: Request, etag: string, changed: string | null): boolean {
  const known = request.headers.get("if-none-match");
  if (known !== null) {
    return known.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
  }
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return changed !== null && since >= Math.floor(Date.parse(changed) / 1000) * 1000;
}
