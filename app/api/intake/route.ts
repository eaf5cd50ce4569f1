import { answerFor, respond } from "@/app/_server/answer";
import { localeOf } from "@/app/_server/form";
import { announce, filesOf, receiveFiles } from "@/app/_server/intake/receive-files";
import { isFromHere, ownJson, sentForm } from "@/app/_server/own-request";
import { seeOther } from "@/app/_server/see-other";
import { openBatch } from "@/db/mutations/intake/open-batch";
import { Refusal } from "@/domain/errors";
import { BeginBatchInput, longestAnnouncement } from "@/domain/intake/begin-batch";
import { localePath } from "@/i18n/path";

/** Longest form with files, in bytes: it is held in memory. With scripts, files come one by one and go to disk. */
const longestForm = 200_000_000;

/**
 * Begins a batch. With scripts: JSON that names the files, which then come one by one. Without: the form itself, files
 * and all, which leads to the batch's page.
 */
export async function POST(request: Request): Promise<Response> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") === true;
  if (isForm) return await takeForm(request);
  const outcome = await answerFor("draft.create", async (ctx) => {
    const { source, files } = await ownJson(request, BeginBatchInput, longestAnnouncement);
    const { id } = openBatch(ctx, { source });
    return { batch: id, files: announce(ctx, id, files) };
  });
  return respond(outcome);
}

async function takeForm(request: Request): Promise<Response> {
  const length = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  let back = localePath("zh-CN", "/desk/new");
  const outcome = await answerFor("draft.create", async (ctx) => {
    if (!isFromHere(request)) throw new Refusal("not_permitted");
    if (length > longestForm) throw new Refusal("file_too_large", { limit: longestForm / 1_000_000 });
    const form = await sentForm(request);
    back = localePath(localeOf(form), "/desk/new");
    const files = filesOf(form);
    if (files.length === 0) throw new Refusal("page_empty");
    return localePath(localeOf(form), `/desk/intake/${await receiveFiles(ctx, form, files)}`);
  });
  if (outcome.ok) return seeOther(outcome.data);
  return outcome.code === "not_permitted" ? respond(outcome) : seeOther(`${back}?problem=${outcome.code}`);
}
