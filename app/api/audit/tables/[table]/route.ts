import type { NextRequest } from "next/server";
import { answerFor, respond } from "@/app/_server/answer";
import { streamedFile } from "@/app/_server/file-stream";
import { fileAsked } from "@/app/_server/table-query";
import { mostDirectRows, openTableFile } from "@/db/queries/tables";

type Props = { params: Promise<{ table: string }> };

/** A table as a file: scope, columns, sort, groups and moment as in the address of its page, besides `format`, `lang`, `bare`. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { table } = await params;
  const outcome = await answerFor("table.export", (ctx) => {
    const asked = fileAsked(request, table);
    return openTableFile(ctx, asked.request, asked.choice, mostDirectRows);
  });
  return outcome.ok ? streamedFile(outcome.data) : respond(outcome);
}
