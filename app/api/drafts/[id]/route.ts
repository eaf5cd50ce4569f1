import { answer, answerFor, respond } from "@/app/_server/answer";
import { isOwnJson } from "@/app/_server/own-request";
import { saveDraft } from "@/db/mutations/draft/save-draft";
import { getDraft } from "@/db/queries/drafts";
import { Refusal } from "@/domain/errors";

/** Longest body of a save, in bytes: a record at its limits is far below. */
const longestBody = 4_000_000;

type Params = { params: Promise<{ id: string }> };

/** The draft as it stands, for an editor that found out that someone else has saved. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const outcome = await answer((ctx) => {
    const draft = getDraft(ctx, id);
    if (draft === null) throw new Refusal("not_found");
    return { version: draft.version, record: draft.record, findings: draft.findings };
  });
  return respond(outcome);
}

/** Autosave: not a server action, because those queue and would hold up leaving the page. */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const outcome = await answerFor("draft.save", async (ctx) => {
    if (!isOwnJson(request, longestBody)) throw new Refusal("not_permitted");
    const body: unknown = await request.json().catch(() => null);
    const sent = typeof body === "object" && body !== null ? body : {};
    const { version } = saveDraft(ctx, { ...sent, id });
    return { version, findings: getDraft(ctx, id)?.findings ?? [] };
  });
  return respond(outcome);
}
