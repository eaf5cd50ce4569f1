import type { Resolution, SessionRecord, Sitting } from "../schema";
import type { ResolutionCategory } from "../taxonomy";
import { type Finding, finding } from "./finding";

/** Votes against those present, titles against each other, and what bodies of this kind pass each year. */
export function resolutionFindings(record: SessionRecord): Finding[] {
  return [
    ...record.resolutions.flatMap((resolution) => voteFindings(resolution, record.sittings)),
    ...doubleFindings(record.resolutions),
    ...customFindings(record),
  ];
}

function voteFindings({ id, votes, sitting }: Resolution, sittings: readonly Sitting[]): Finding[] {
  const at = `resolutions/${id}/votes`;
  if (votes === null || votes.for === null) return [finding("votes_not_reported", at)];
  const sum = votes.for + (votes.against ?? 0) + (votes.abstain ?? 0) + (votes.notVoting ?? 0);
  const present = most(sittings, sitting, "present");
  if (present !== null && sum > present) return [finding("votes_exceed_present", at, { sum, present })];
  const due = most(sittings, sitting, "due");
  return due !== null && sum > due ? [finding("votes_exceed_due", at, { sum, due })] : [];
}

/** The figure of the vote's own sitting; where the sitting is not known, the largest that any sitting has. */
function most(sittings: readonly Sitting[], id: string | null, figure: "present" | "due"): number | null {
  const own = id === null ? sittings : sittings.filter((sitting) => sitting.id === id);
  const figures = own.flatMap(({ attendance }) => attendance[figure] ?? []);
  return figures.length === 0 ? null : Math.max(...figures);
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

/** Asked of closing sittings only, and not of townships, which have neither standing committee nor courts of their own. */
function customFindings({ body, sittings, resolutions }: SessionRecord): Finding[] {
  const closed = sittings.some(({ kind }) => kind === "closing");
  if (body.kind === null || body.level === "township" || !closed || resolutions.length === 0) return [];
  const passed = new Set(resolutions.map(({ category }) => category));
  return customary[body.kind]
    .filter((category) => !passed.has(category))
    .map((category) => finding("customary_missing", "resolutions", { category }));
}
