import type { NextRequest } from "next/server";
import { answerFor, respond } from "@/app/_server/answer";
import { streamedFile } from "@/app/_server/file-stream";
import { localeNamed } from "@/app/_server/form";
import { mostDirectRevisions, openBundleOf } from "@/db/queries/table-bundle";
import { Refusal } from "@/domain/errors";
import { isTable, readTableRequest } from "@/domain/tables";

/** A table as a bundle that proves itself, attendance unless it is named: scope and moment as in the address of the table's page. */
export async function GET(request: NextRequest): Promise<Response> {
  const { lang = "", table = "attendance", ...query } = Object.fromEntries(request.nextUrl.searchParams);
  const outcome = await answerFor("table.export", (ctx) => {
    const { request: asked, mistaken } = readTableRequest(isTable(table) ? table : "attendance", query);
    if (!isTable(table)) mistaken.push("table");
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
