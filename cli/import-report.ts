import type { BatchItem } from "@/db/queries/intake";
import type { BatchReport, CountedItem } from "@/domain/intake";
import type { Io } from "./io";
import { reasonOf } from "./reasons";

/** A file as the report counts it. */
export function countedItem({ state, code, seenBefore, drafts, linked }: BatchItem): CountedItem {
  return { state, code, seenBefore, drafts: drafts.length, linked: linked.length };
}

/**
 * Prints the files: as JSON all of them, one a line; for people those of which there is something to say. Each part of
 * a line is on one line itself: names were cleaned when they came.
 */
export function printItems(items: readonly BatchItem[], json: boolean, io: Io): void {
  for (const item of items) {
    const { name, state, code, details, page, seenBefore } = item;
    const drafts = item.drafts.map(({ id, sessionKey }) => ({ id, session: sessionKey }));
    const linked = item.linked.map(({ id, draft }) => ({ id, draft }));
    if (json) {
      io.out(JSON.stringify({ file: name, state, code, page, seenBefore, drafts, linked }));
      continue;
    }
    if (code !== null) io.out(`failed   ${name}: ${reasonOf(code, details ?? {})}`);
    else if (state === "cancelled") io.out(`cancelled ${name}`);
    else if (state !== "done") io.out(`left     ${name}`);
    else if (seenBefore) io.out(`before   ${name}`);
    else if (drafts.length + linked.length === 0) io.out(`nothing  ${name}: no session is reported there`);
    for (const { id } of seenBefore ? [] : linked) io.out(`linked   ${name}: ${id}`);
    for (const { id, session } of seenBefore ? [] : drafts) io.out(`draft    ${name}: ${session ?? id}`);
  }
}

/** The report in one line. */
export function reportLine(report: BatchReport): string {
  const parts = [
    `${report.files} files`,
    `${report.done - report.before} read`,
    `${report.drafts} drafts made`,
    `${report.linked} sessions linked`,
    `${report.before} received before`,
    `${report.nothing} without a session`,
    `${report.failed} failed`,
    ...(report.cancelled > 0 ? [`${report.cancelled} cancelled`] : []),
    ...(report.expected > 0 ? [`${report.expected} left`] : []),
  ];
  return parts.join(", ");
}
