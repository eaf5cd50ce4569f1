import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import { environment } from "@/app/_server/environment";
import { log } from "@/app/_server/log";
import { watchPublications } from "@/db/publication-watch";
import { createFront } from "./front";
import { placesMadeAnew, publicPlaces } from "./places";

const routesSchema = z.record(z.string(), z.string());
type MakeFront = (next: RequestListener) => RequestListener;
const held: typeof globalThis & { huiluFront?: (make: MakeFront) => void } = globalThis;

/** Hands the front to `scripts/server.mjs`, which is no part of the build and waits for it. `next dev` has none. */
export function installFront(): void {
  held.huiluFront?.((next) => {
    const { HUILU_API_RATE, HUILU_DATA, HUILU_PAGE_MEMORY, NEXTAUTH_URL } = environment();
    const file = join(process.cwd(), ".next", "app-path-routes-manifest.json");
    const routes = routesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return createFront({
      next,
      generation: watchPublications(HUILU_DATA),
      isPublic: publicPlaces(routes),
      isMadeAnew: placesMadeAnew(routes),
      origin: new URL(NEXTAUTH_URL),
      apiRate: HUILU_API_RATE,
      memory: HUILU_PAGE_MEMORY * 1_000_000,
      warn: (message, path) => log.warn({ path }, message),
      fail: (error, path, reference) => log.error({ path, reference, err: error }, "unexpected error"),
    });
  });
}
