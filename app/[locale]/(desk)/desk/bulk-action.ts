"use server";

import { refresh } from "next/cache";
import { answer } from "@/app/_server/answer";
import { textOf } from "@/app/_server/form";
import { pickedOf } from "@/app/_server/picked";
import { actOnDrafts, type DraftAct, type DraftResult } from "@/db/mutations/draft/act-on-drafts";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";

export type BulkState =
  | { is: "done"; act: DraftAct; rows: readonly (DraftResult & { name: string })[] }
  | { is: "refused"; code: ErrorCode; details: RefusalDetails }
  | null;

export async function bulkAction(_before: BulkState, form: FormData): Promise<BulkState> {
  const input = { act: textOf(form, "act"), drafts: pickedOf(form), to: textOf(form, "to") };
  const outcome = await answer((ctx) => actOnDrafts(ctx, input));
  if (!outcome.ok) return { is: "refused", code: outcome.code, details: outcome.details };
  refresh();
  const rows = outcome.data.rows.map((row) => ({ ...row, name: textOf(form, `name:${row.id}`) }));
  return { is: "done", act: outcome.data.act, rows };
}
