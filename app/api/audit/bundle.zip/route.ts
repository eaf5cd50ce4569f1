import type { NextRequest } from "next/server";
import { answerFor, respond } from "@/app/_server/answer";
import { streamedFile } from "@/app/_server/file-stream";
import { localeNamed } from "@/app/_server/form";
import { mostDirectRevisions, openBundleOf } from "@/db/queries/attendance-bundle";
import { Refusal } from "@/domain/errors";
import { readTableRequest } from "@/domain/tables";

/** The attendance table as a bundle that proves itself: scope and moment as in the address of the table's page. */
export async function GET(request: NextRequest): Promise<Response> {
  const { lang = "", ...query } = Object.fromEntries(request.nextUrl.searchParams);
  const outcome = await answerFor("table.export", (ctx) => {
    const { request: asked, mistaken } = readTableRequest("attendance", query);
    if (mistaken.length > 0)
      throw new Refusal(
        "invalid_input",
        {},
        mistaken.map((path) => ({ path, code: "invalid" })),
      );
    return openBundleOf(ctx, asked, localeNamed(lang), mostDirectRevisions);
  });
  return outcome.ok ? streamedFile(outcome.data) : respond(outcome);
}
