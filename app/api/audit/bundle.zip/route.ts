import type { NextRequest } from "next/server";
import { answer, respond } from "@/app/_server/answer";
import { filterOf } from "@/app/_server/filter";
import { localeNamed } from "@/app/_server/form";
import { gatherBundle } from "@/db/queries/attendance-bundle";
import { Refusal } from "@/domain/errors";
import { readManifest, zipFiles } from "@/domain/proof";

/** The auditor's attendance table as a bundle that proves itself; `as_of` is a moment, ISO 8601 in UTC. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { filter, mistaken } = filterOf(query);
  const outcome = await answer((ctx) => {
    const files = gatherBundle(ctx, {
      ...filter,
      language: localeNamed(query.lang ?? ""),
      asOf: query.as_of,
    });
    if (mistaken) throw new Refusal("invalid_input");
    return files;
  });
  if (!outcome.ok) return respond(outcome);
  return new Response(zipFiles(outcome.data), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="huilu-attendance-${readManifest(outcome.data).ledger.size}.zip"`,
      "cache-control": "no-store",
    },
  });
}
