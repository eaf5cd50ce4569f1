import "server-only";
import { createReadStream, statSync } from "node:fs";
import { type Range, rangeOf } from "./range";

/**
 * A file that never changes, whole or the part asked for: its hash is its ETag, and a download that broke off goes on
 * where it ended (RFC 9110, 13 and 14).
 *
 * @param sha256 of its bytes; null where it is not known, then size and moment stand for it
 * @param also further headers: its type, who may keep it
 */
export function fileInParts(
  request: Request,
  place: string,
  sha256: string | null,
  also: Readonly<Record<string, string>>,
): Response {
  const { size, mtime } = statSync(place);
  const etag = `"${sha256?.slice(0, 32) ?? `${size}-${mtime.getTime()}`}"`;
  const headers = new Headers({
    ...also,
    etag,
    "accept-ranges": "bytes",
    "last-modified": mtime.toUTCString(),
  });
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  const valid = (request.headers.get("if-range") ?? etag) === etag;
  const range = valid ? rangeOf(request.headers.get("range"), size) : "whole";
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    headers.delete("content-type");
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range === "whole" ? { start: 0, end: size - 1 } : range;
  headers.set("content-length", String(end - start + 1));
  if (range !== "whole") headers.set("content-range", `bytes ${start}-${end}/${size}`);
  const body = request.method === "HEAD" ? null : bytesOf(place, { start, end });
  return new Response(body, { status: range === "whole" ? 200 : 206, headers });
}

/** A part of a file, read as it is taken. */
function bytesOf(place: string, range: Range): ReadableStream<Uint8Array> {
  const file = createReadStream(place, range);
  const chunks = file.iterator();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => {
      file.destroy();
    },
  });
}
