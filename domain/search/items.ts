import {
  type Directive,
  officialSessionName,
  type Person,
  type SessionIdentity,
  type SessionRecord,
  shortSessionName,
} from "@/domain/record";
import { englishRegionName, regionByCode } from "@/domain/regions";
import { personSpellings, regionSpellings } from "./names";

/** What kinds of thing a search finds, in the order in which they matter. */
export const itemKinds = [
  "name",
  "resolution",
  "report",
  "person",
  "directive",
  "words",
  "figure",
  "source",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One thing of a record that can be found. `path` names the value whose evidence it leads to; empty is the page. */
export type SearchItem = {
  kind: ItemKind;
  path: string;
  text: string;
  /** Shown after the text and found as well: a post, a publisher. */
  note: string | null;
  /** Found, but not shown: spellings in letters, names of the regions above. Made when asked for: pinyin is slow. */
  forms: () => Form[];
};

/** Other words for an item, and the part of its text that they stand for; null where they stand for none. */
export type Form = { text: string; standsFor: string | null };

const item = (
  kind: ItemKind,
  path: string,
  text: string,
  note: string | null = null,
  forms: () => Form[] = () => [],
): SearchItem => ({ kind, path, text, note, forms });

/** Everything of a published record that can be found, in the order of the record. */
export function itemsOf(record: SessionRecord, identity: SessionIdentity): SearchItem[] {
  return [nameItem(identity), ...contentItems(record)];
}

/** The same without the session's name. */
export function contentItems(record: SessionRecord): SearchItem[] {
  return [
    ...record.resolutions.map(({ id, title }) => item("resolution", `resolutions/${id}/title`, title)),
    ...record.reports.map(({ id, title }) => item("report", `reports/${id}/title`, title)),
    ...peopleItems(record),
    ...record.speeches.flatMap(({ id, directives }) =>
      directiveItems(`speeches/${id}/directives`, directives),
    ),
    ...figureItems(record),
    ...record.sources.flatMap(({ title, publisher }) =>
      title === null && publisher === null
        ? []
        : [item("source", "", title ?? publisher ?? "", title === null ? null : publisher)],
    ),
  ];
}

function nameItem(identity: SessionIdentity): SearchItem {
  const region = regionByCode(identity.regionCode);
  const names = region?.path ?? [identity.regionName];
  const body = identity.kind === "people_congress" ? ["人大", "congress"] : ["政协", "CPPCC"];
  const others = [
    `${identity.regionName}${shortSessionName(identity)}`,
    `${identity.year}年`,
    ...body,
    ...names,
    ...(region === null ? [] : [englishRegionName(region)]),
  ];
  return item("name", "", officialSessionName(identity), null, () => [
    ...others.map((text): Form => ({ text, standsFor: null })),
    ...names.flatMap((name) => regionSpellings(name).map((text): Form => ({ text, standsFor: name }))),
  ]);
}

function peopleItems(record: SessionRecord): SearchItem[] {
  const people = new Map<string, SearchItem>();
  const see = (path: string, { name, post }: Person) => {
    const key = `${name}/${post}`;
    if (!people.has(key)) people.set(key, personItem(path, name, post));
  };
  for (const { id, name, post } of record.elections) see(`elections/${id}/name`, { name, post });
  for (const { id, presenter } of record.reports) {
    if (presenter !== null) see(`reports/${id}/presenter/name`, presenter);
  }
  for (const { id, speaker } of record.speeches) {
    if (speaker !== null) see(`speeches/${id}/speaker/name`, speaker);
  }
  return [...people.values()];
}

function personItem(path: string, name: string, post: string | null): SearchItem {
  return item("person", path, name, post, () =>
    personSpellings(name).map((text): Form => ({ text, standsFor: name })),
  );
}

function directiveItems(at: string, directives: readonly Directive[]): SearchItem[] {
  return directives.flatMap(({ id, heading, text, points }) => [
    item("directive", `${at}/${id}/heading`, heading),
    ...(text === null ? [] : [item("words", `${at}/${id}/text`, text)]),
    ...directiveItems(`${at}/${id}/points`, points),
  ]);
}

const attendanceWords = { inOffice: "全体", due: "应出席", present: "实到", absent: "请假缺席" } as const;

function figureItems({ sittings, resolutions, elections, proposals }: SessionRecord): SearchItem[] {
  const counted = (path: string, word: string, value: number | null, unit: string) =>
    value === null ? [] : [item("figure", path, `${word} ${value} ${unit}`)];
  return [
    ...sittings.flatMap(({ id, attendance }) =>
      (["inOffice", "due", "present", "absent"] as const).flatMap((field) =>
        counted(`sittings/${id}/attendance/${field}`, attendanceWords[field], attendance[field], "人"),
      ),
    ),
    ...resolutions.flatMap(({ id, votes }) =>
      counted(`resolutions/${id}/votes/for`, "赞成", votes?.for ?? null, "票"),
    ),
    ...elections.flatMap(({ id, votes }) =>
      counted(`elections/${id}/votes/for`, "赞成", votes?.for ?? null, "票"),
    ),
    ...counted("proposals/received", "收到提案", proposals?.received ?? null, "件"),
    ...counted("proposals/filed", "立案提案", proposals?.filed ?? null, "件"),
  ];
}
