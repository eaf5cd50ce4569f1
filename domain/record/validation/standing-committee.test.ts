import { expect, test } from "vitest";
import type { Citation, ReadCitation } from "../citation";
import { aRecord } from "../testing";
import { standingCommitteeFindings } from "./standing-committee";

const source = { id: "so1", sha256: "0".repeat(64) };

function found(text: string, term: string, session: string, more: Partial<ReadCitation> = {}) {
  const cite = (path: string, quote: string): Citation => {
    const start = text.indexOf(quote);
    return {
      ...{ origin: "read", path, source: "so1", spans: [[start, start + quote.length]], quote },
      ...{ rule: null, certainty: "certain", confirmedBy: null, ...more },
    };
  };
  const record = aRecord({ citations: [cite("term", term), cite("session", session)] });
  const sources = [
    { ...source, kind: "newspaper_page" as const, title: null, publisher: null, published: null },
  ].map((one) => ({ ...one, url: null, bylines: [], rights: "quotes_only" as const, note: null }));
  return standingCommitteeFindings({ ...record, sources }, new Map([[source.sha256, text]])).map(
    ({ code, path }) => `${code} ${path}`,
  );
}

test.each([
  ["孝义市第六届人民代表大会常务委员会第十五次会议举行", "六", "十五", true],
  ["政协第十届常委会第三次会议", "十", "三", true],
  ["第六届人民代表大会常務\n委員會第十五次會議", "六", "十五", true],
  ["第六届人民代表大会第三次会议听取常委会工作报告", "六", "三", false],
  ["常委会第十五次会议决定召开六届人大三次会议", "六", "三", false],
])("%s", (text, term, session, isOne) => {
  expect(found(text, term, session)).toEqual(isOne ? ["standing_committee session"] : []);
});

test("numbers entered by hand are a person's, and a text that is not here tells nothing", () => {
  expect(standingCommitteeFindings(aRecord(), new Map())).toEqual([]);
});
