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

type Pattern = { category: ResolutionCategory; title: RegExp; example: string };

/** How titles tell their kind; the first that fits counts. Simplified and traditional forms. */
const congressTitles: readonly Pattern[] = [
  {
    category: "five_year_outline",
    title: /五年(?:规划|規劃).*(?:纲要|綱要)|远景目标纲要/,
    example: "第十四个五年规划和二〇三五年远景目标纲要",
  },
  {
    category: "budget",
    title: /[预預][决決]?算|[预預]、?[决決][报報]告|[财財]政(?:工作)?[报報]告/,
    example: "2022年财政预算执行情况和2023年财政预算的决议",
  },
  {
    category: "plan",
    title:
      /[国國]民[经經][济濟]和社[会會][发發]展[计計][划劃]|[发發]展[计計][划劃].*[执執]行|[计計][划劃画畫](?:的)?(?:工作)?(?:[决決][议議]|[报報]告|草案)|年度?[计計][划劃畫画]$/,
    example: "国民经济和社会发展计划的决议",
  },
  {
    category: "standing_committee_report",
    title: /(?:人大|人民代表大[会會])?常(?:[务務]委[员員][会會]|委[会會]).*工作[报報]告/,
    example: "人民代表大会常务委员会工作报告的决议",
  },
  { category: "presidium_report", title: /主席[团團].*工作[报報]告/, example: "主席团工作报告" },
  {
    category: "court_report",
    title: /法院.*工作[报報]告|高法(?:院)?(?:工作)?[报報]告|高法院?(?:工作)?[报報]告/,
    example: "人民法院工作报告的决议",
  },
  {
    category: "procuratorate_report",
    title: /[检檢]察院.*工作[报報]告|高[检檢](?:院)?(?:工作)?[报報]告|高[检檢]院?(?:工作)?[报報]告/,
    example: "人民检察院工作报告的决议",
  },
  {
    category: "government_work_report",
    title:
      /政府工作[报報]告|人民政府(?!.*情[况況]).*工作[报報]告|[区區县縣市省镇鎮乡鄉]政府(?!.*(?:情[况況]|[环環]境|生[态態])).*[报報]告/,
    example: "政府工作报告的决议",
  },
];

const cppccTitles: readonly Pattern[] = [
  { category: "political_resolution", title: /政治[决決][议議]/, example: "第三次会议政治决议" },
  { category: "proposal_examination_report", title: /提案.*[审審]查/, example: "提案审查情况的报告" },
  {
    category: "proposal_work_report",
    title: /提案工作|提案.*工作(?:情[况況])?(?:的)?[报報]告/,
    example: "提案工作情况报告的决议",
  },
  {
    category: "standing_committee_report",
    title: /常(?:[务務]委[员員][会會]|委[会會]).*工作[报報]告|^常[务務]?委?[员員]?[会會]?工作[报報]告/,
    example: "常务委员会工作报告的决议",
  },
];

/** Kind of a resolution by its title, for bodies of a kind; "other" where no title fits. */
export function categoryOf(title: string, body: "people_congress" | "cppcc"): ResolutionCategory {
  const patterns = body === "people_congress" ? congressTitles : cppccTitles;
  return patterns.find((pattern) => pattern.title.test(title))?.category ?? "other";
}

/** Every pattern with its example, for the test that each finds its own. */
export const titleExamples = [
  ...congressTitles.map(({ category, example }) => ({ body: "people_congress" as const, category, example })),
  ...cppccTitles.map(({ category, example }) => ({ body: "cppcc" as const, category, example })),
];
