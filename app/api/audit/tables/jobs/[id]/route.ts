import type { NextRequest } from "next/server";
import { answer, respond } from "@/app/_server/answer";
import { fileInParts } from "@/app/_server/file-in-parts";
import { downloadHeaders } from "@/app/_server/file-stream";
import { tableJobFile } from "@/db/queries/table-jobs";

type Props = { params: Promise<{ id: string }> };

/** The file of a job that is done, whole or the part asked for. Its reader may keep it; nobody between may. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { id } = await params;
  const outcome = await answer((ctx) => tableJobFile(ctx, id));
  if (!outcome.ok) return respond(outcome);
  const { name, mediaType, sha256, place } = outcome.data;
  return fileInParts(request, place, sha256, {
    ...downloadHeaders(name, mediaType),
    // Packed on its way, its parts would not be parts of what lies here.
    "cache-control": "private, no-cache, no-transform",
  });
}
