import { type Acknowledgement, type Finding, isAsked } from "@/domain/record";
import type { SessionFacts } from "./session-facts";

/**
 * What can honestly be answered to a rule's question about facts that were taken down from reports: that the sources
 * do not list a document, and what the notes say about a fall. To any other question there is no answer: such a
 * record waits for a person.
 *
 * @param by id of the account that answers
 * @returns reasons, and the findings that stay open
 */
export function answerFindings(
  findings: readonly Finding[],
  facts: SessionFacts,
  by: string,
): { acknowledgements: Acknowledgement[]; open: Finding[] } {
  const acknowledgements: Acknowledgement[] = [];
  const open: Finding[] = [];
  for (const finding of findings) {
    const { code, path } = finding;
    if (finding.weight === "note") continue;
    const reason = isAsked(code) ? reasonFor(code, facts) : null;
    if (reason === null) open.push(finding);
    else acknowledgements.push({ code, path, by, reason });
  }
  return { acknowledgements, open };
}

function reasonFor(code: Finding["code"], { sittings }: SessionFacts): string | null {
  if (code === "customary_missing")
    return "所据来源没有列出这一项；照来源所列记录，不等于没有通过。The sources at hand do not list it; recorded as listed, which is not to say that it was not passed.";
  if (code !== "unusual_fall") return null;
  const notes = sittings.flatMap((sitting) => sitting.notes ?? []);
  return notes.length === 0 ? null : `照来源所载记录。来源说明：${notes.join("；")}。Recorded as reported.`;
}
