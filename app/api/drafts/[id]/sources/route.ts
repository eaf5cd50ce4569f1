import { answerFor, respond } from "@/app/_server/answer";
import { ownJson } from "@/app/_server/own-request";
import { AddSourceTextInput, addSourceText } from "@/db/mutations/draft/add-source-text";
import { addedSource } from "@/db/queries/added-source";

/** Longest body, in bytes: a page's text at its limit in three-byte characters. */
const longestBody = 2_000_000;

const bodySchema = AddSourceTextInput.omit({ id: true });

type Params = { params: Promise<{ id: string }> };

/** One more source beside the draft, as text; answers with the draft as it is then. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const outcome = await answerFor("draft.save", async (ctx) => {
    const { source } = addSourceText(ctx, { ...(await ownJson(request, bodySchema, longestBody)), id });
    return addedSource(ctx, id, source);
  });
  return respond(outcome);
}
