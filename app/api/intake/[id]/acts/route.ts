import { answerFor, respond } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { stopReading, wakeIntake } from "@/app/_server/intake/runner";
import { dropBytes } from "@/app/_server/intake/store";
import { isFromHere, sentForm } from "@/app/_server/own-request";
import { seeOther } from "@/app/_server/see-other";
import { actOnFiles } from "@/db/mutations/intake/act-on-files";
import { Refusal } from "@/domain/errors";
import { itemActs } from "@/domain/intake/queue";
import { localePath } from "@/i18n/path";

type Params = { params: Promise<{ id: string }> };

/** Cancels, tries again or removes a file, or all of a batch. A form without scripts is led back to the batch. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const isScript = request.headers.get("accept") === "application/json";
  let page = localePath("zh-CN", `/desk/intake/${id}`);
  const outcome = await answerFor("draft.create", async (ctx) => {
    if (!isFromHere(request) || Number(request.headers.get("content-length") ?? 0) > 10_000) {
      throw new Refusal("not_permitted");
    }
    const form = await sentForm(request);
    page = localePath(localeOf(form), `/desk/intake/${id}`);
    const act = itemActs.find((one) => one === textOf(form, "act"));
    if (act === undefined) throw new Refusal("invalid_input");
    const ids = actOnFiles(ctx, { batch: id, act, item: textOf(form, "item") || null });
    if (act === "cancel") stopReading(ids);
    if (act === "remove") await dropBytes(ids);
    if (act === "retry") wakeIntake();
    return ids;
  });
  return isScript || !outcome.ok ? respond(outcome) : seeOther(page);
}
