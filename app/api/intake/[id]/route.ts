import { answer, answerFor, respond } from "@/app/_server/answer";
import { localeNamed } from "@/app/_server/form";
import { announce } from "@/app/_server/intake/receive-files";
import { wakeIntake } from "@/app/_server/intake/runner";
import { ownJson } from "@/app/_server/own-request";
import { shownBatch } from "@/app/[locale]/(desk)/desk/intake/shown-batch";
import { Refusal } from "@/domain/errors";
import { AddFilesInput, longestAnnouncement } from "@/domain/intake/begin-batch";

type Params = { params: Promise<{ id: string }> };

/** How a batch stands: `?since=` brings only files that changed since that moment, `?lang=` names sessions in a language. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const query = new URL(request.url).searchParams;
  const outcome = await answer((ctx) => {
    const batch = shownBatch(ctx, id, localeNamed(query.get("lang") ?? ""), query.get("since"));
    if (batch === null) throw new Refusal("not_found");
    // Whoever waits has the queue go on, should it have stopped.
    if (batch.report.underWay > 0) wakeIntake();
    return batch;
  });
  return respond(outcome);
}

/** Names more files of a batch, or again those that did not arrive. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const outcome = await answerFor("draft.create", async (ctx) => {
    const { files } = await ownJson(request, AddFilesInput, longestAnnouncement);
    return { batch: id, files: announce(ctx, id, files) };
  });
  return respond(outcome);
}
