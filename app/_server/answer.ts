import "server-only";
import { randomUUID } from "node:crypto";
import type { Context, SignedInContext } from "@/db/context";
import { permit } from "@/db/guard";
import type { Verb } from "@/domain/access";
import { type Outcome, Refusal } from "@/domain/errors";
import { log } from "./log";
import { readContext } from "./session";

/**
 * Runs one verb for a request and answers with a value: its data, or the refusal. What nobody expected is logged
 * under a reference that the reader is shown.
 */
export async function answer<T>(work: (ctx: Context) => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, data: await work(await readContext()) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { ok: false, code: error.code, details: error.details, fields: error.fields };
    }
    if (isOfNext(error)) throw error;
    const reference = randomUUID().slice(0, 8);
    log.error({ reference, err: error }, "unexpected error");
    return { ok: false, code: "unexpected", details: { reference }, fields: [], reference };
  }
}

/**
 * The same for whoever may `verb`, and nobody else: of others' requests nothing is read, so that no answer but 401 and 403
 * tells them anything. The verb that `work` calls holds its actor to the table once more.
 */
export function answerFor<T>(
  verb: Verb,
  work: (ctx: SignedInContext) => T | Promise<T>,
): Promise<Outcome<T>> {
  return answer((ctx) => {
    permit(ctx, verb);
    return work(ctx);
  });
}

/** Next signals redirects and missing pages by throwing; those must pass. */
function isOfNext(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");
}

const statuses: Partial<Record<Refusal["code"], number>> = {
  not_signed_in: 401,
  not_permitted: 403,
  own_record: 403,
  not_found: 404,
  version_conflict: 409,
  not_editable: 409,
  not_in_review: 409,
  page_too_large: 413,
  sign_in_throttled: 429,
  last_admin: 409,
  roll_closed: 409,
  roll_not_closed: 409,
  roll_published: 409,
  upload_gone: 410,
  link_gone: 410,
  table_too_long: 413,
  table_jobs_full: 429,
  unexpected: 500,
};

/** The same as an HTTP answer, for route handlers. */
export function respond<T>(outcome: Outcome<T>): Response {
  const status = outcome.ok ? 200 : (statuses[outcome.code] ?? 422);
  return Response.json(outcome, { status, headers: { "cache-control": "no-store" } });
}
