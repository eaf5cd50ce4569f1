import { answerFor, respond } from "@/app/_server/answer";
import { receiveFile } from "@/app/_server/intake/receive-files";
import { isFromHere } from "@/app/_server/own-request";
import { Refusal } from "@/domain/errors";

type Params = { params: Promise<{ item: string }> };

/** Takes the bytes of a file that was announced, straight to disk. */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  const { item } = await params;
  const outcome = await answerFor("draft.create", async (ctx) => {
    if (!isFromHere(request)) throw new Refusal("not_permitted");
    await receiveFile(ctx, item, chunks(request.body));
    return null;
  });
  return respond(outcome);
}

async function* chunks(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
