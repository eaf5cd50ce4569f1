import type { Resolution, SessionRecord } from "../schema";
import type { ResolutionCategory } from "../taxonomy";
import { type Finding, finding } from "./finding";

/** Titles against each other, and what bodies of this kind pass each year. */
export function resolutionFindings(record: SessionRecord): Finding[] {
  return [...doubleFindings(record.resolutions), ...customFindings(record)];
}

function doubleFindings(resolutions: readonly Resolution[]): Finding[] {
  const seen = new Set<string>();
  return resolutions.flatMap(({ id, title }) => {
    if (seen.has(title)) return [finding("duplicate_resolution", `resolutions/${id}/title`, { title })];
    seen.add(title);
    return [];
  });
}

const customary: Record<"people_congress" | "cppcc", readonly ResolutionCategory[]> = {
  people_congress: [
    "government_work_report",
    "plan",
    "budget",
    "standing_committee_report",
    "court_report",
    "procuratorate_report",
  ],
  cppcc: ["standing_committee_report"],
};

/**
 * Asked of closing sittings only, and not of townships, which have neither standing committee nor courts of their own.
 * Each document is a question with a path of its own: a reason given for one says nothing about another.
 */
function customFindings({ body, sittings, resolutions }: SessionRecord): Finding[] {
  const closed = sittings.some(({ kind }) => kind === "closing");
  if (body.kind === null || body.level === "township" || !closed || resolutions.length === 0) return [];
  const passed = new Set(resolutions.map(({ category }) => category));
  return customary[body.kind]
    .filter((category) => !passed.has(category))
    .map((category) => finding("customary_missing", `resolutions/${category}`, { category }));
}
