import "server-only";
import { randomBytes } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { mistakeLengths, mistakeReference, sessionNamed, soonestSent } from "@/domain/mistakes";
import { recordSchema, sessionKeySchema, valuesOf } from "@/domain/record";
import type { Connection } from "../../client";
import type { Context } from "../../context";
import { permitAnyone } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { mistakeReports, revisions } from "../../schema";
import { forgetOld } from "./forget-old";
import { countSender } from "./throttle";

/** What somebody typed, with lines ended as the rest of the house ends them: forms send CR LF. */
const typed = (longest: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(longest));
const optional = (longest: number) => typed(longest).transform((text) => (text === "" ? null : text));

/** `shown` is when the form was shown, ISO 8601; `trap` a field that people do not see. */
export const ReportMistakeInput = z.object({
  /** Address of a session, or of its page. */
  session: z.string().max(500).transform(sessionNamed).pipe(sessionKeySchema),
  path: z
    .string()
    .max(200)
    .transform((path) => (path === "" ? null : path)),
  text: typed(mistakeLengths.text).pipe(z.string().min(mistakeLengths.textFewest)),
  evidence: optional(mistakeLengths.evidence),
  contact: optional(mistakeLengths.contact),
  shown: z.string(),
  trap: z.string(),
});

/**
 * Takes a reader's report that something in a published record is wrong: a task for the desk. The ledger says that it
 * came and about which value, never who sent it or what it says.
 *
 * @param address the reader's network address, as far as it is known
 * @throws Refusal `invalid_input`, `mistake_automatic`, `mistake_too_quick`, `mistake_throttled`
 * @returns the reference by which its answer can be looked up
 */
export function reportMistake(
  ctx: Context & { address: string },
  input: z.input<typeof ReportMistakeInput>,
): { reference: string } {
  permitAnyone(ctx, "mistake.report");
  const { shown, trap, ...report } = parseInput(ReportMistakeInput, input);
  if (trap !== "") throw new Refusal("mistake_automatic");
  // What is no date is never late enough.
  if (!(Date.parse(ctx.now) - Date.parse(shown) >= soonestSent)) throw new Refusal("mistake_too_quick");
  return ctx.db.transaction(
    (tx) => {
      const { revision, value } = valueMeant(tx, report.session, report.path);
      forgetOld(tx, ctx.now);
      countSender(tx, ctx.now, ctx.address);
      const reference = mistakeReference(randomBytes(10));
      const { session: sessionKey, ...said } = report;
      tx.insert(mistakeReports)
        .values({ ...said, reference, sessionKey, revision, value, reportedAt: ctx.now })
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor?.id ?? "public",
        action: "mistake.reported",
        subject: reference,
        payload: { session: sessionKey, path: report.path },
      });
      return { reference };
    },
    { behavior: "immediate" },
  );
}

/** The published value that a report is about. @throws Refusal `invalid_input` naming `session` or `path` */
function valueMeant(tx: Connection, session: string, path: string | null) {
  const latest = tx
    .select({ number: revisions.number, document: revisions.document })
    .from(revisions)
    .where(eq(revisions.sessionKey, session))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get();
  if (latest === undefined) throw new Refusal("invalid_input", {}, [{ path: "session", code: "not_found" }]);
  if (path === null) return { revision: latest.number, value: null };
  const values = valuesOf(recordSchema.parse(JSON.parse(latest.document)));
  const meant = values.find((value) => value.path === path);
  if (meant === undefined) throw new Refusal("invalid_input", {}, [{ path: "path", code: "not_found" }]);
  return { revision: latest.number, value: String(meant.value) };
}
