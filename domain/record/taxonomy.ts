/** Kinds of resolution (glossary section 5); "other" where none fits. */
export const resolutionCategories = [
  "government_work_report",
  "plan",
  "budget",
  "standing_committee_report",
  "court_report",
  "procuratorate_report",
  "five_year_outline",
  "presidium_report",
  "proposal_work_report",
  "proposal_examination_report",
  "political_resolution",
  "other",
] as const;
export type ResolutionCategory = (typeof resolutionCategories)[number];
