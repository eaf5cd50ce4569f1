import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";
import type { StoredAnswer } from "./page-store";

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

type Bodies = StoredAnswer["bodies"];

/** Types that shrink when packed; pictures and archives are packed already. */
export function canBePacked(contentType: string): boolean {
  return /^(?:text\/|application\/(?:json|.*\+json|.*xml|javascript)|image\/svg\+xml)/.test(contentType);
}

/** A body in every encoding it may be asked for in; the plain one is unpacked for the few who ask for it. */
export async function packed(body: Buffer, contentType: string): Promise<Bodies> {
  if (!canBePacked(contentType)) return { identity: body };
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([packBrotli(body, { params: parameters }), packGzip(body)]);
  return { br, gzip: gz };
}

/** The body to send to whoever accepts these encodings, and its encoding's name if it has one. */
export function bodyFor(bodies: Bodies, accepted: string): { body: Buffer; encoding: "br" | "gzip" | null } {
  for (const encoding of ["br", "gzip"] as const) {
    const body = bodies[encoding];
    if (body !== undefined && accepts(accepted, encoding)) return { body, encoding };
  }
  return { body: bodies.identity ?? gunzipSync(bodies.gzip ?? Buffer.alloc(0)), encoding: null };
}

/** Whether an Accept-Encoding header takes an encoding: named, and not with a weight of nothing. */
export function accepts(header: string, encoding: string): boolean {
  const named = header.split(",").find((part) => part.trim().split(";")[0]?.toLowerCase() === encoding);
  return named !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(named);
}
