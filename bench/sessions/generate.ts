import { createHash } from "node:crypto";
import {
  blankRecord,
  type Directive,
  type Resolution,
  type SessionRecord,
  type Sitting,
  type Speech,
  valuesOf,
} from "@/domain/record";
import type { Region } from "@/domain/regions";
import { Chance } from "./chance";
import {
  congressPosts,
  cppccPosts,
  ends,
  givenCharacters,
  objects,
  publishers,
  quantities,
  speakerPosts,
  surnames,
  verbs,
} from "./words";

/** Which session to generate; `recorder` is the account that its values are entered by. */
export type Wanted = {
  seed: string;
  region: Region;
  kind: "people_congress" | "cppcc";
  year: number;
  recorder: string;
};

/** What every generated record says of itself, so that nobody takes it for real. */
export const generatedFrom = "Generated to measure on; no such session took place. 为测速生成，并无此会。";

/**
 * A record such as a county's newspaper would yield, made up from the seed. Terms of five years begin in 2006, 2011,
 * 2016, 2021; in the first session of a term there are elections. Figures keep the record's rules.
 */
export function generateSession({ seed, region, kind, year, recorder }: Wanted): SessionRecord {
  const chance = new Chance(`${seed}/${region.code}/${kind}/${year}`);
  const session = ((year - 2006) % 5) + 1;
  const sitting = sittingOf(chance, kind, year);
  const record: SessionRecord = {
    ...blankRecord(),
    body: { kind, level: region.level, regionCode: region.code, regionName: region.path.slice(-2).join("") },
    term: Math.floor((year - 2006) / 5) + (kind === "cppcc" ? 8 : 14),
    session,
    year,
    sittings: [sitting],
    reports: reportsOf(chance, kind, region.name),
    resolutions: resolutionsOf(chance, kind, region.name, year, sitting.attendance.present),
    elections: session === 1 || chance.happens(0.2) ? electionsOf(chance, kind) : [],
    proposals: chance.happens(0.5) ? proposalsOf(chance) : null,
    speeches: speechesOf(chance),
    sources: [
      {
        id: "q1",
        sha256: createHash("sha256").update(`${seed}/${region.code}/${kind}/${year}`).digest("hex"),
        kind: "published_figures",
        title: `${region.name}${kind === "cppcc" ? "政协" : "人大"}会议闭幕`,
        publisher: `${region.path.at(-2) ?? region.name}${chance.of(publishers)}`,
        published: sitting.date,
        url: null,
        bylines: [],
        rights: "quotes_only",
        note: generatedFrom,
      },
    ],
  };
  return {
    ...record,
    citations: valuesOf(record).map(({ path }) => ({
      origin: "hand",
      path,
      by: recorder,
      from: "generated",
    })),
  };
}

function nameOf(chance: Chance): string {
  const given = chance.of(givenCharacters) + (chance.happens(0.75) ? chance.of(givenCharacters) : "");
  return chance.of(surnames) + given;
}

function sittingOf(chance: Chance, kind: Wanted["kind"], year: number): Sitting {
  const due = chance.whole(120, 380);
  const known = chance.happens(0.7);
  const day = `${year}-${chance.of(["01", "02", "03", "04", "05"])}-${String(chance.whole(1, 28)).padStart(2, "0")}`;
  return {
    id: "s1",
    kind: "closing",
    ordinal: null,
    date: day,
    attendance: {
      inOffice: null,
      due: known ? due : null,
      present: known ? due - chance.whole(0, Math.floor(due / 5)) : null,
      absent: null,
      quorumClaim: known && kind === "people_congress" ? "符合法定人数" : null,
    },
  };
}

function reportsOf(chance: Chance, kind: Wanted["kind"], place: string): SessionRecord["reports"] {
  const titles =
    kind === "people_congress"
      ? [`${place}人民政府工作报告`, `${place}人大常委会工作报告`, `${place}人民法院工作报告`]
      : [`${place}政协常委会工作报告`, "提案工作情况报告"];
  return titles.map((title, n) => ({
    id: `h${n + 1}`,
    title,
    presenter: chance.happens(0.8)
      ? { name: nameOf(chance), post: chance.of(kind === "people_congress" ? congressPosts : cppccPosts) }
      : null,
    sitting: null,
  }));
}

function resolutionsOf(
  chance: Chance,
  kind: Wanted["kind"],
  place: string,
  year: number,
  present: number | null,
): Resolution[] {
  const wanted: [Resolution["category"], string][] =
    kind === "people_congress"
      ? [
          ["government_work_report", `关于${place}人民政府工作报告的决议`],
          [
            "plan",
            `关于${place}${year - 1}年国民经济和社会发展计划执行情况与${year}年国民经济和社会发展计划的决议`,
          ],
          ["budget", `关于${place}${year - 1}年财政预算执行情况和${year}年财政预算的决议`],
          ["standing_committee_report", `关于${place}人民代表大会常务委员会工作报告的决议`],
          ["court_report", `关于${place}人民法院工作报告的决议`],
          ["procuratorate_report", `关于${place}人民检察院工作报告的决议`],
        ]
      : [
          ["standing_committee_report", "关于常务委员会工作报告的决议"],
          ["proposal_work_report", "关于提案工作情况报告的决议"],
          ["political_resolution", "政治决议"],
        ];
  return wanted.map(([category, title], n) => ({
    id: `r${n + 1}`,
    title,
    category,
    method: null,
    votes:
      present !== null && chance.happens(0.15)
        ? { for: present - chance.whole(0, 9), against: null, abstain: null, notVoting: null }
        : null,
    outcome: "adopted",
    sitting: "s1",
  }));
}

function electionsOf(chance: Chance, kind: Wanted["kind"]): SessionRecord["elections"] {
  const posts = kind === "people_congress" ? congressPosts : cppccPosts;
  return chance.some(posts, chance.whole(1, 4)).map((post, n) => ({
    id: `e${n + 1}`,
    name: nameOf(chance),
    post,
    votes: null,
    sitting: "s1",
  }));
}

function proposalsOf(chance: Chance): SessionRecord["proposals"] {
  const received = chance.whole(60, 400);
  return { received, filed: received - chance.whole(0, 30) };
}

function speechesOf(chance: Chance): Speech[] {
  let last = 0;
  const id = () => {
    last += 1;
    return `d${last}`;
  };
  return Array.from({ length: chance.whole(0, 2) }, (_, n) => ({
    id: `p${n + 1}`,
    speaker: { name: nameOf(chance), post: chance.of(speakerPosts) },
    sitting: "s1",
    directives: chance.some(Object.values(objects), chance.whole(3, 6)).map((subjects, at) => ({
      ...directiveOf(chance, id(), at + 1, subjects),
      points: chance
        .some(subjects, chance.whole(2, 3))
        .map((subject, under) => directiveOf(chance, id(), under + 1, [subject])),
    })),
  }));
}

function directiveOf(chance: Chance, id: string, ordinal: number, subjects: readonly string[]): Directive {
  const heading = `要${chance.of(verbs)}${chance.of(subjects)}`;
  const target = `，${chance.of(verbs)}${chance.of(subjects)}${chance.whole(2, 99)}${chance.of(quantities)}`;
  return {
    id,
    ordinal,
    heading,
    text: chance.happens(0.5) ? `${heading}${target}，${chance.of(ends)}。` : null,
    points: [],
  };
}
