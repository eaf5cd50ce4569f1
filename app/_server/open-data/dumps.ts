import "server-only";
import { createReadStream, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { dumpsFolder, finishedDumps, manifestOf } from "@/db/dump/finished";
import { type DumpManifest, dumpNameSchema } from "@/domain/open-data";
import { preferredLanguage } from "@/i18n/choose-language";
import { environment } from "../environment";
import { textAnswer } from "../unchanged";
import { problem } from "./problem";
import { type Range, rangeOf } from "./range";

/** Answers an address below /dumps: `index.json`, or a file of a dump, whole or the part asked for. */
export async function answerDump(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const folder = dumpsFolder(environment().HUILU_DATA);
  const [name = "", file = "", ...rest] = pathname.split("/").slice(2);
  if (name === "index.json" && file === "") return answerIndex(request, folder);
  const known = rest.length === 0 && dumpNameSchema.safeParse(name).success;
  const place = join(folder, name, file);
  const manifest = known && existsSync(join(folder, name)) ? manifestOf(folder, name) : null;
  if (manifest === null || !isOfDump(manifest, file) || !existsSync(place)) {
    const locale = preferredLanguage(request.headers.get("accept-language") ?? "");
    return await problem(locale, "not-found", pathname);
  }
  return fileAnswer(request, place, typeOf(file), manifest.files.find((one) => one.name === file)?.sha256);
}

function answerIndex(request: Request, folder: string): Response {
  const dumps = finishedDumps(folder).map(({ name, madeAt }) => {
    const { as_of, files } = manifestOf(folder, name);
    return {
      as_of,
      made_at: madeAt,
      manifest: `/dumps/${name}/manifest.json`,
      tables: `/dumps/${name}/csv-metadata.json`,
      checksums: `/dumps/${name}/SHA256SUMS`,
      files: files.map(({ name: file, ...rest }) => ({ url: `/dumps/${name}/${file}`, ...rest })),
    };
  });
  return textAnswer(request, JSON.stringify({ dumps }), "application/json");
}

const standing = new Set(["manifest.json", "SHA256SUMS", "csv-metadata.json"]);

function isOfDump({ files }: DumpManifest, file: string): boolean {
  return standing.has(file) || files.some(({ name }) => name === file);
}

function typeOf(file: string): string {
  if (file.endsWith(".gz")) return "application/gzip";
  return file.endsWith(".json") ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
}

/** A file of a dump never changes: its hash is its ETag, and a download that broke off goes on where it ended. */
function fileAnswer(request: Request, place: string, type: string, sha256: string | undefined): Response {
  const { size, mtime } = statSync(place);
  const etag = `"${sha256?.slice(0, 32) ?? `${size}-${mtime.getTime()}`}"`;
  const headers = new Headers({
    etag,
    "content-type": type,
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=86400",
    "last-modified": mtime.toUTCString(),
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Content-Range, Accept-Ranges",
    "x-content-type-options": "nosniff",
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
