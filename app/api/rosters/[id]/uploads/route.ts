import { answerFor, respond } from "@/app/_server/answer";
import { localeOf } from "@/app/_server/form";
import { isFromHere, sentForm } from "@/app/_server/own-request";
import { uploadedTable } from "@/app/_server/roster-upload";
import { seeOther } from "@/app/_server/see-other";
import { keepUpload } from "@/db/mutations/roll/keep-upload";
import { Refusal } from "@/domain/errors";
import { localePath } from "@/i18n/path";

/** Longest request, in bytes: the table and what a form puts around it. */
const longestBody = 6_000_000;

type Params = { params: Promise<{ id: string }> };

/** Takes a roster's file and leads to where its columns are mapped; a refusal leads back, with its code. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const page = `/desk/roll/rosters/${encodeURIComponent(id)}`;
  let locale = localeOf(new FormData());
  const outcome = await answerFor("roster.import", async (ctx) => {
    if (!isFromHere(request)) throw new Refusal("not_permitted");
    if (Number(request.headers.get("content-length") ?? longestBody + 1) > longestBody)
      throw new Refusal("table_too_heavy", { limit: 5 });
    const form = await sentForm(request);
    locale = localeOf(form);
    return keepUpload(ctx, { ...(await uploadedTable(form)), roster: id });
  });
  if (outcome.ok) return seeOther(localePath(locale, `${page}/import/${outcome.data.id}`));
  const isForForm =
    outcome.code.startsWith("table_") || outcome.code.startsWith("file_") || outcome.code === "page_not_text";
  return isForForm
    ? seeOther(localePath(locale, `${page}?refused=${outcome.code}#import`))
    : respond(outcome);
}
