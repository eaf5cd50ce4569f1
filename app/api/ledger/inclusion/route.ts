import type { NextRequest } from "next/server";
import { getDatabase } from "@/app/_server/database";
import { inclusionQuery } from "@/app/_server/proof-query";
import { textAnswer } from "@/app/_server/unchanged";
import { proveRevision } from "@/db/queries/proof";

/** Proof as JSON that `revision` of `session` is in the ledger, under the newest checkpoint or the one over `size` entries. */
export function GET(request: NextRequest): Response {
  const asked = inclusionQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const { session = "", revision = 1, size } = asked.data ?? {};
  const proof = asked.success ? proveRevision(getDatabase(), session, revision, size) : null;
  if (proof === null) return Response.json({ code: "not_found" }, { status: 404 });
  return textAnswer(request, JSON.stringify(proof), "application/json");
}
