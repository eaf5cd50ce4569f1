import { answer, respond } from "@/app/_server/answer";
import { readSource } from "@/db/queries/source-readings";
import { Refusal } from "@/domain/errors";

type Params = { params: Promise<{ id: string; source: string }> };

/** What one of the draft's sources gives for the values of its record, read anew. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, source } = await params;
  const outcome = await answer((ctx) => {
    const found = readSource(ctx, id, source);
    if (found === null) throw new Refusal("not_found");
    return found;
  });
  return respond(outcome);
}
