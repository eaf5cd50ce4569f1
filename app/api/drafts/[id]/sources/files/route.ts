import { answerFor, respond } from "@/app/_server/answer";
import { receiveSourceFile } from "@/app/_server/intake/source-file";
import { isFromHere } from "@/app/_server/own-request";
import { addedSource } from "@/db/queries/added-source";
import { Refusal } from "@/domain/errors";

type Params = { params: Promise<{ id: string }> };

/**
 * A file as one more source of the draft. Reading it may take a minute, so the answer comes in lines of JSON: how far
 * the reading is, time and again, and at the end the draft as it is then, or why the file could not be read.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const outcome = await answerFor("draft.save", () => {
    if (!isFromHere(request)) throw new Refusal("not_permitted");
  });
  return outcome.ok ? lines(request, id) : respond(outcome);
}

function lines(request: Request, id: string): Response {
  const sent = new TransformStream<string, string>();
  const writer = sent.writable.getWriter();
  const tell = (line: object) => void writer.write(`${JSON.stringify(line)}\n`).catch(() => {});
  void answerFor("draft.save", async (ctx) => {
    const present = () => ({ ...ctx, now: new Date().toISOString() });
    const source = await receiveSourceFile(present, id, request, (progress) => tell({ progress }));
    return addedSource(ctx, id, source);
  }).then((outcome) => {
    tell(outcome);
    return writer.close().catch(() => {});
  });
  return new Response(sent.readable.pipeThrough(new TextEncoderStream()), {
    headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" },
  });
}
