import type { NextRequest } from "next/server";
import { z } from "zod";
import { getDatabase } from "@/app/_server/database";
import { getSession } from "@/db/queries/session";
import { goneOr404, withdrawnFacts } from "./withdrawn";

const querySchema = z.coerce.number().int().min(1).max(100_000).optional();

/** A published record as JSON, with the revision it is; the ETag is the revision's hash. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params;
  const revision = querySchema.safeParse(request.nextUrl.searchParams.get("revision") ?? undefined);
  const session = key.replace(/\.json$/, "");
  const view = revision.success ? getSession(getDatabase(), session, revision.data) : null;
  if (view === null) return goneOr404(session);
  const etag = `"${view.revision.sha256}-${view.revision.number}"`;
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: { etag } });
  const {
    recorder: _recorder,
    reviewer: _reviewer,
    withdrawn: _withdrawn,
    alone,
    ...published
  } = view.revision;
  return Response.json(
    {
      session: view.key,
      revision: { ...published, secondReader: !alone },
      ...withdrawnFacts(view),
      record: view.record,
    },
    {
      headers: {
        etag,
        "cache-control": "public, max-age=0, must-revalidate",
        "access-control-allow-origin": "*",
      },
    },
  );
}
