import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dumpsFolder, finishedDumps, manifestOf, NewerDump } from "@/db/dump/finished";
import { type DumpManifest, dumpNameSchema } from "@/domain/open-data";
import { preferredLanguage } from "@/i18n/choose-language";
import { environment } from "../environment";
import { fileInParts } from "../file-in-parts";
import { textAnswer } from "../unchanged";
import { problem } from "./problem";

/**
 * Answers an address below /dumps: `index.json`, or a file of a dump, whole or the part asked for. A dump that a newer
 * version wrote, before an older one was put back, is told to be that, and does not stand in the index.
 */
export async function answerDump(request: Request): Promise<Response> {
  try {
    return await dumpOr404(request);
  } catch (error) {
    if (!(error instanceof NewerDump)) throw error;
    const locale = preferredLanguage(request.headers.get("accept-language") ?? "");
    return await problem(locale, "newer-dump", new URL(request.url).pathname);
  }
}

async function dumpOr404(request: Request): Promise<Response> {
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
  const sha256 = manifest.files.find((one) => one.name === file)?.sha256;
  return fileInParts(request, place, sha256 ?? null, {
    "content-type": typeOf(file),
    "cache-control": "public, max-age=86400",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Content-Range, Accept-Ranges",
    "x-content-type-options": "nosniff",
  });
}

function answerIndex(request: Request, folder: string): Response {
  const dumps = finishedDumps(folder).flatMap(({ name, madeAt }) => {
    const manifest = manifestIfKnown(folder, name);
    if (manifest === null) return [];
    const { as_of, files } = manifest;
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

function manifestIfKnown(folder: string, name: string): DumpManifest | null {
  try {
    return manifestOf(folder, name);
  } catch (error) {
    if (error instanceof NewerDump) return null;
    throw error;
  }
}

const standing = new Set(["manifest.json", "SHA256SUMS", "csv-metadata.json"]);

function isOfDump({ files }: DumpManifest, file: string): boolean {
  return standing.has(file) || files.some(({ name }) => name === file);
}

function typeOf(file: string): string {
  if (file.endsWith(".gz")) return "application/gzip";
  return file.endsWith(".json") ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
}
