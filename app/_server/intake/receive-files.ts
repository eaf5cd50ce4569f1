import "server-only";
import { valuesOf } from "@/app/_server/form";
import { sourceOfForm } from "@/app/_server/page-form";
import type { Context } from "@/db/context";
import { type AnnouncedFile, announceFiles } from "@/db/mutations/intake/announce-files";
import { failFile } from "@/db/mutations/intake/finish-file";
import { openBatch } from "@/db/mutations/intake/open-batch";
import { expectFile, queueFile } from "@/db/mutations/intake/queue-file";
import { Refusal } from "@/domain/errors";
import { limits } from "@/reading";
import { wakeIntake } from "./runner";
import { keepBytes } from "./store";

/** Largest file that is taken, in megabytes. */
export const largestFile = limits.fileBytes / 1_000_000;

type Named = { name: string; bytes: number };

/** Files that a form brought along; none where nothing was chosen. */
export function filesOf(form: FormData): File[] {
  // An empty field comes as an empty file, whose missing name Next spells out.
  const isChosen = (file: File) => file.size > 0 || !["", "undefined"].includes(file.name);
  return valuesOf(form, "file").flatMap((file) => (file instanceof File && isChosen(file) ? [file] : []));
}

/**
 * Announces files to a batch. Those that cannot be taken by their size alone fail at once, so that nobody sends them.
 *
 * @throws Refusal as `announceFiles`
 */
export function announce(ctx: Context, batch: string, files: readonly Named[]): AnnouncedFile[] {
  return announceFiles(ctx, { batch, files: [...files], largest: limits.fileBytes }).map((item, n) => {
    const size = files[n]?.bytes ?? 0;
    if (item.state !== "expected" || (size > 0 && size <= limits.fileBytes)) return item;
    const refusal =
      size === 0
        ? ({ code: "page_empty", details: {} } as const)
        : ({ code: "file_too_large", details: { limit: largestFile } } as const);
    failFile(ctx, { id: item.id, ...refusal });
    return { ...item, state: "failed" };
  });
}

/**
 * Takes the bytes of an announced file, and has it read. What is wrong with them is told of the file, in its batch.
 *
 * @throws Refusal where the file is not expected; the stream's error where it breaks off: the file is then still expected
 */
export async function receiveFile(
  ctx: Context,
  id: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  expectFile(ctx, id);
  try {
    const kept = await keepBytes(id, body);
    // Its arrival counts from now on: sending it may have taken minutes.
    queueFile({ ...ctx, now: new Date().toISOString() }, { id, ...kept });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "not_editable") throw error;
    failFile(ctx, { id, code: error.code, details: error.details });
  }
  wakeIntake();
}

/** Takes all files of a form into a new batch. @throws Refusal @returns id of the batch */
export async function receiveFiles(ctx: Context, form: FormData, files: readonly File[]): Promise<string> {
  const { id: batch } = openBatch(ctx, { source: sourceOfForm(form) });
  const items = announce(
    ctx,
    batch,
    files.map(({ name, size }) => ({ name, bytes: size })),
  );
  for (const [n, { id, state }] of items.entries()) {
    const file = files[n];
    if (file === undefined || state !== "expected") continue;
    await receiveFile(ctx, id, [new Uint8Array(await file.arrayBuffer())]);
  }
  return batch;
}
