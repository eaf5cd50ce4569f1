import type { NextRequest } from "next/server";
import { z } from "zod";
import { getDatabase } from "@/app/_server/database";
import { textAnswer } from "@/app/_server/unchanged";
import { getCheckpoint } from "@/db/queries/proof";

const sizeSchema = z.coerce.number().int().min(1).optional();

/** The signed text of the newest checkpoint, or of the one over `size` entries: what an outsider keeps. */
export function GET(request: NextRequest): Response {
  const size = sizeSchema.safeParse(request.nextUrl.searchParams.get("size") ?? undefined);
  const checkpoint = size.success ? getCheckpoint(getDatabase(), size.data) : null;
  if (checkpoint === null) return Response.json({ code: "not_found" }, { status: 404 });
  return textAnswer(request, checkpoint.note, "text/plain");
}
