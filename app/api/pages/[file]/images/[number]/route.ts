import { answer, respond } from "@/app/_server/answer";
import { getPageImage } from "@/db/queries/page-images";
import { Refusal } from "@/domain/errors";

type Params = { params: Promise<{ file: string; number: string }> };

/** The picture of a page that was recognised, for staff; under the hash of its file, so it never changes. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { file, number } = await params;
  const outcome = await answer((ctx) => {
    const image = getPageImage(ctx, file, Number(number));
    if (image === null) throw new Refusal("not_found");
    return image;
  });
  if (!outcome.ok) return respond(outcome);
  const { bytes, mediaType, sha256 } = outcome.data;
  const headers = { "content-type": mediaType, etag: `"${sha256}"`, "x-content-type-options": "nosniff" };
  return new Response(bytes, {
    headers: { ...headers, "cache-control": "private, max-age=86400, immutable" },
  });
}
