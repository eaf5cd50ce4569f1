import { type Published, personId } from "@/domain/open-data";
import {
  bodyKey,
  type Directive,
  officialBodyName,
  officialSessionName,
  type Sitting,
  type Votes,
} from "@/domain/record";
import { majorityVerdict, quorumVerdict, votedAt } from "@/domain/rules";
import { element, type XmlElement, xmlDocument } from "./xml";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** Namespace of what stands in the site's own words. */
const editor = "#huilu";

/**
 * A session as an Akoma Ntoso 3.0 `debateReport`: the report of a debate, not its minutes, for the record rests on what
 * newspapers reported. What was counted stands in the analysis, what was decided and said in the main body.
 *
 * @param address whole address of a path of the site
 */
export function akomaNtosoOf(published: Published, address: (path: string) => string): string {
  const { record, identity } = published;
  return xmlDocument(
    element("akomaNtoso", { xmlns: namespace }, [
      element("debateReport", { name: "session", contains: "originalVersion" }, [
        metaOf(published, address),
        element("preface", {}, [
          element("p", {}, [element("docTitle", {}, [officialSessionName(identity)])]),
        ]),
        element("mainBody", {}, bodyParts(published)),
      ]),
    ]),
  );

  function bodyParts(of: Published): XmlElement[] {
    const parts = [
      ...record.sittings.map(rollCallOf),
      ...section(
        "communication",
        "reports",
        "听取的报告",
        record.reports.map(({ id, title, presenter }) =>
          element("p", { eId: id, ...refersTo(presenter === null ? null : personEid(presenter.name)) }, [
            presenter === null
              ? title
              : `${title}（${[presenter.post, presenter.name].filter(Boolean).join(" ")}）`,
          ]),
        ),
      ),
      ...section(
        "resolutions",
        "resolutions",
        "决议、决定",
        record.resolutions.map(({ id, title, outcome }) =>
          element("p", { eId: id }, [
            title,
            ...(outcome === null
              ? []
              : [
                  " ",
                  element("outcome", { refersTo: `#${outcome}` }, [
                    outcome === "adopted" ? "通过" : "未通过",
                  ]),
                ]),
          ]),
        ),
      ),
      ...elections(of),
      ...record.speeches.map(({ id, speaker, directives }) =>
        element("debateSection", { name: "speech", eId: `dbsect_${id}` }, [
          element("speech", { eId: id, by: speaker === null ? "#body" : `#${personEid(speaker.name)}` }, [
            element("from", {}, [
              speaker === null ? "会议" : [speaker.post, speaker.name].filter(Boolean).join(" "),
            ]),
            ...listOf(directives, `${id}__list`),
          ]),
        ]),
      ),
    ];
    return parts.length > 0 ? parts : [element("p", {}, ["未报道"])];
  }

  function elections({ record: { elections: elected } }: Published): XmlElement[] {
    if (elected.length === 0) return [];
    return [
      element("debateSection", { name: "elections", eId: "elections" }, [
        element("heading", {}, ["选举"]),
        ...elected.map(({ id, name, post }) =>
          element("p", { eId: id }, [
            element("person", { refersTo: `#${personEid(name)}` }, [name]),
            ` ${post}`,
          ]),
        ),
      ]),
    ];
  }

  function personEid(name: string): string {
    return `person_${peopleIn(published).indexOf(name) + 1}`;
  }
}

/** A sitting's figures in words, as the report has them. */
function rollCallOf({ id, kind, date, attendance }: Sitting): XmlElement {
  const { inOffice, due, present, absent, quorumClaim } = attendance;
  const said = [
    ["全体", inOffice],
    ["应出席", due],
    ["实到", present],
    ["请假缺席", absent],
  ] as const;
  const figures = said.flatMap(([word, count]) => (count === null ? [] : [`${word} ${count}`]));
  return element("rollCall", { eId: `rollCall_${id}` }, [
    element("heading", {}, [[kindWords[kind ?? "unknown"], date].filter(Boolean).join(" ")]),
    element("p", { eId: id }, [figures.length === 0 ? "未报道" : figures.join("，")]),
    ...(quorumClaim === null ? [] : [element("p", {}, [quorumClaim])]),
  ]);
}

const kindWords = {
  preparatory: "预备会议",
  opening: "开幕会",
  plenary: "全体会议",
  closing: "闭幕会",
  unknown: "全体会议",
} as const;

function section(name: string, eId: string, heading: string, blocks: readonly XmlElement[]): XmlElement[] {
  if (blocks.length === 0) return [];
  return [element(name, { eId }, [element("heading", {}, [heading]), ...blocks])];
}

/** Points and those below them as lists within lists. */
function listOf(directives: readonly Directive[], eId: string): XmlElement[] {
  if (directives.length === 0) return [element("p", {}, ["未报道"])];
  return [
    element(
      "blockList",
      { eId },
      directives.map(({ id, ordinal, heading, text, points }) =>
        element("item", { eId: id }, [
          element("num", {}, [String(ordinal)]),
          element("p", {}, [text ?? heading]),
          ...(points.length === 0 ? [] : listOf(points, `${id}__list`)),
        ]),
      ),
    ),
  ];
}

function refersTo(eId: string | null): Record<string, string> {
  return eId === null ? {} : { refersTo: `#${eId}` };
}

function metaOf(published: Published, address: (path: string) => string): XmlElement {
  const { key, identity, record, revision, publishedAt } = published;
  const days = record.sittings.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  // A session without any known day is dated by the first of its year; the attribute's name says which it is.
  const held = days[0] ?? `${identity.year}-01-01`;
  const work = `/akn/cn/debateReport/${bodyKey(identity)}/${identity.year}/${identity.term}-${identity.session}`;
  const expression = `${work}/zho@r${revision}`;
  const published1 = publishedAt.slice(0, 10);
  const level = (uri: string, date: string, name: string, more: readonly XmlElement[]) => [
    element("FRBRthis", { value: `${uri}/!main` }),
    element("FRBRuri", { value: uri }),
    element("FRBRdate", { date, name }),
    element("FRBRauthor", { href: name === "held" || name === "year" ? "#body" : editor }),
    ...more,
  ];
  return element("meta", {}, [
    element("identification", { source: editor }, [
      element(
        "FRBRWork",
        {},
        level(work, held, days.length === 0 ? "year" : "held", [
          element("FRBRcountry", { value: "cn" }),
          element("FRBRnumber", { value: key }),
          element("FRBRname", { value: officialSessionName(identity) }),
          element("FRBRprescriptive", { value: "false" }),
          element("FRBRauthoritative", { value: "false" }),
        ]),
      ),
      element(
        "FRBRExpression",
        {},
        level(expression, published1, "published", [
          element("FRBRversionNumber", { value: String(revision) }),
          element("FRBRlanguage", { language: "zho" }),
        ]),
      ),
      element(
        "FRBRManifestation",
        {},
        level(`${expression}.xml`, published1, "published", [
          element("FRBRformat", { value: "application/akn+xml" }),
        ]),
      ),
    ]),
    ...analysisOf(published),
    element("references", { source: editor }, [
      element("TLCOrganization", { eId: "huilu", href: address("/"), showAs: "会录 Huilu" }),
      element("TLCOrganization", {
        eId: "body",
        href: address(`/sessions?region=${identity.regionCode}&body=${identity.kind}`),
        showAs: officialBodyName(identity),
      }),
      element("TLCLocation", {
        eId: "region",
        href: address(`/regions/${identity.regionCode}`),
        showAs: identity.regionName,
      }),
      ...peopleIn(published).map((name, n) =>
        element("TLCPerson", {
          eId: `person_${n + 1}`,
          href: address(`/people/${personId(published, name).split("/").map(encodeURIComponent).join("/")}`),
          showAs: name,
        }),
      ),
      ...concepts.map(([eId, showAs]) =>
        element("TLCConcept", { eId, href: address(`/open-data#${eId}`), showAs }),
      ),
    ]),
  ]);
}

/** Ids and names of the concepts that a document refers to; they are explained at /open-data. */
export const concepts = [
  ["adopted", "通过"],
  ["not_adopted", "未通过"],
  ["due", "应出席"],
  ["present", "实到"],
  ["in_office", "全体"],
  ["absent", "请假缺席"],
  ["votes_for", "赞成"],
  ["votes_against", "反对"],
  ["votes_abstain", "弃权"],
  ["votes_not_voting", "未表决"],
] as const;

/** What was counted: attendance against the quorum, votes against the majority. Unknown counts are left out. */
function analysisOf(published: Published): XmlElement[] {
  const { identity, record } = published;
  const counts = (said: readonly (readonly [string, number | null])[]) =>
    said.flatMap(([concept, value]) =>
      value === null ? [] : [element("count", { value: String(value), refersTo: `#${concept}` })],
    );
  const attendance = record.sittings.flatMap(({ id, date, attendance: its }) => {
    const verdict = quorumVerdict({ ...identity, date, attendance: its });
    const counted = counts([
      ["in_office", its.inOffice],
      ["due", its.due],
      ["present", its.present],
      ["absent", its.absent],
    ]);
    if (counted.length === 0) return [];
    return [
      element("quorumVerification", { eId: `quorum_${id}`, href: `#${id}` }, [
        ...(verdict.known ? [element("quorum", { value: String(verdict.threshold) })] : []),
        ...counted,
      ]),
    ];
  });
  const voted = (id: string, votes: Votes | null, sitting: string | null, outcome: string | null) => {
    const counted = counts([
      ["votes_for", votes?.for ?? null],
      ["votes_against", votes?.against ?? null],
      ["votes_abstain", votes?.abstain ?? null],
      ["votes_not_voting", votes?.notVoting ?? null],
    ]);
    if (counted.length === 0) return [];
    const at = votedAt(record, sitting);
    const verdict = majorityVerdict({ ...identity, ...at, votes });
    const decided = outcome === null ? {} : { outcome: `#${outcome}` };
    return [
      element("voting", { eId: `voting_${id}`, ...decided, href: `#${id}` }, [
        ...(verdict.known ? [element("quorum", { value: String(verdict.needed) })] : []),
        ...counted,
      ]),
    ];
  };
  const all = [
    ...attendance,
    ...record.resolutions.flatMap(({ id, votes, sitting, outcome }) => voted(id, votes, sitting, outcome)),
    ...record.elections.flatMap(({ id, votes, sitting }) => voted(id, votes, sitting, null)),
  ];
  return all.length === 0
    ? []
    : [element("analysis", { source: editor }, [element("parliamentary", {}, all)])];
}

/** Names in the order of the record, each once. */
function peopleIn({ record }: Published): string[] {
  return [
    ...new Set([
      ...record.reports.flatMap(({ presenter }) => presenter?.name ?? []),
      ...record.speeches.flatMap(({ speaker }) => speaker?.name ?? []),
      ...record.elections.map(({ name }) => name),
    ]),
  ];
}
