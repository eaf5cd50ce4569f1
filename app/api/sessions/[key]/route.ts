import type { NextRequest } from "next/server";
import { z } from "zod";
import { getDatabase } from "@/app/_server/database";
import { getSession } from "@/db/queries/session";

const querySchema = z.coerce.number().int().min(1).max(100_000).optional();

/** A published record as JSON, with the revision it is; the ETag is the revision's hash. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params;
  const revision = querySchema.safeParse(request.nextUrl.searchParams.get("revision") ?? undefined);
  const view = revision.success ? getSession(getDatabase(), key.replace(/\.json$/, ""), revision.data) : null;
  if (view === null) return Response.json({ code: "not_found" }, { status: 404 });
  const etag = `"${view.revision.sha256}-${view.revision.number}"`;
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: { etag } });
  const { recorder: _recorder, reviewer: _reviewer, ...published } = view.revision;
  return Response.json(
    { session: view.key, revision: published, record: view.record },
    {
      headers: {
        etag,
        "cache-control": "public, max-age=0, must-revalidate",
        "access-control-allow-origin": "*",
      },
    },
  );
}
