import { answer, answerFor, respond } from "@/app/_server/answer";
import { isOwnJson } from "@/app/_server/own-request";
import { newsAsked } from "@/app/_server/roll-news";
import { markRoll } from "@/db/mutations/roll/mark-roll";
import { Refusal } from "@/domain/errors";

/** Longest body, in bytes: a few hundred marks. */
const longestBody = 200_000;

type Params = { params: Promise<{ id: string }> };

/** What has been marked since `?after=`, for whoever has the roll open. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  return respond(await answer((ctx) => newsAsked(ctx, id, request)));
}

/** Takes marks, and answers like GET: not a server action, because those queue and cannot be sent again. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const outcome = await answerFor("roll.mark", async (ctx) => {
    if (!isOwnJson(request, longestBody)) throw new Refusal("not_permitted");
    const body: unknown = await request.json().catch(() => null);
    const sent = typeof body === "object" && body !== null ? body : {};
    const { skipped } = markRoll(ctx, { ...sent, roll: id });
    return { ...newsAsked(ctx, id, request), skipped };
  });
  return respond(outcome);
}
