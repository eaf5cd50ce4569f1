import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@/db/client";
import type { Actor } from "@/db/context";
import { saveDraft } from "@/db/mutations/draft/save-draft";
import { submitDraft } from "@/db/mutations/draft/submit-draft";
import { receivePage } from "@/db/mutations/page/receive-page";
import { publishRecord } from "@/db/mutations/record/publish-record";
import { actorByName } from "@/db/queries/account-by-name";
import { getDraft } from "@/db/queries/drafts";
import { hasNoRecords } from "@/db/queries/is-empty";
import type { SessionRecord } from "@/domain/record";
import { openFindings } from "@/domain/rules";

const file = join(import.meta.dirname, "..", "examples", "lishi-2023.txt");

/** Addresses of the example's sessions. */
export const exampleSessions = ["141102-congress-7-4", "141102-cppcc-7-3"] as const;

const source = {
  kind: "retold",
  title: "吕梁市离石区第七届人民代表大会第四次会议、政协第七届离石区委员会第三次会议闭幕报道（转述）",
  publisher: "离石区融媒体中心",
  rights: "full_text",
  note:
    "转述：人名、数字、标题、日期及版面次序取自2023年5月离石区的报纸版面，文句由本项目另写。" +
    " Retold: names, figures, titles, dates and layout are those of the newspaper’s page; the sentences are ours.",
} as const;

/**
 * Takes the example page all the way: received, confirmed, submitted, published, through the verbs that everyone
 * uses. Only into a database that holds nothing yet, and only where the first accounts have their names.
 *
 * @returns addresses of the sessions published, none where there was nothing to do
 * @throws Refusal where a rule stops the example: then the example is broken, and so is the installation
 */
export function loadExample(db: Database): string[] {
  const recorder = actorByName(db, "recorder");
  const reviewer = actorByName(db, "reviewer");
  if (recorder === null || reviewer === null || !hasNoRecords(db)) return [];
  const as = (actor: Actor) => ({ actor, db, now: new Date().toISOString() });
  const { drafts } = receivePage(as(recorder), {
    ...source,
    text: readFileSync(file, "utf8"),
    fileName: "lishi-2023.txt",
  });
  return drafts.map((id) => {
    const draft = getDraft(as(recorder), id);
    if (draft === null) throw new Error(`the example's draft ${id} is gone`);
    const record = confirmed(draft.record, recorder.id, openFindings(draft.findings, []));
    const { version } = saveDraft(as(recorder), { id, version: draft.version, record });
    submitDraft(as(recorder), { id, version });
    return publishRecord(as(reviewer), { id, version: version + 1 }).sessionKey;
  });
}

/** What the recorder of the example does: looks at each value that was inferred, and says so. */
function confirmed(
  record: SessionRecord,
  by: string,
  findings: readonly { code: string; path: string; weight: string }[],
): SessionRecord {
  return {
    ...record,
    citations: record.citations.map((citation) =>
      citation.origin === "read" && citation.certainty === "check"
        ? { ...citation, confirmedBy: by }
        : citation,
    ),
    acknowledgements: findings
      .filter(({ weight }) => weight === "confirm")
      .map(({ code, path }) => ({
        code,
        path,
        by,
        reason: "已与原版面核对，照原文记录。Checked against the page; recorded as printed.",
      })),
  };
}
