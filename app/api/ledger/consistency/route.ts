import type { NextRequest } from "next/server";
import { getDatabase } from "@/app/_server/database";
import { growthQuery } from "@/app/_server/proof-query";
import { textAnswer } from "@/app/_server/unchanged";
import { proveGrowth } from "@/db/queries/proof";

/** Proof as JSON that the ledger over `to` entries begins with the ledger over `from`; both have checkpoints. */
export function GET(request: NextRequest): Response {
  const asked = growthQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const proof = asked.success ? proveGrowth(getDatabase(), asked.data.from, asked.data.to) : null;
  if (proof === null) return Response.json({ code: "not_found" }, { status: 404 });
  return textAnswer(request, JSON.stringify(proof), "application/json");
}
