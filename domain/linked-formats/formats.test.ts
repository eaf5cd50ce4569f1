import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import { z } from "zod";
import { knownAs, type Published } from "@/domain/open-data";
import { foldActs } from "@/domain/people";
import { identityOf, type SessionRecord } from "@/domain/record";
import { aRecord, aResolution, aSitting } from "@/domain/record/testing";
import { akomaNtosoOf } from "./akoma-ntoso";
import { popoloOf } from "./popolo";
import { element, xmlDocument } from "./xml";

const fixtures = join(import.meta.dirname, "fixtures");
const address = (path: string) => `https://huilu.example${path}`;

function published(overrides: Partial<SessionRecord> = {}): Published {
  const record = aRecord(overrides);
  const identity = identityOf(record);
  if (identity === null) throw new Error("a record without identity");
  return {
    key: "141102-congress-7-4",
    revision: 2,
    sha256: "0".repeat(64),
    publishedAt: "2023-05-29T08:00:00.000Z",
    identity,
    record,
  };
}

/** One of those named was merged into a namesake elsewhere. */
const here = { bodyKey: "141102-congress", name: "张三", number: 1 };
const elsewhere = { ...here, bodyKey: "141102-cppcc" };
const known = knownAs(
  foldActs([{ id: 1, act: { kind: "merge", from: here, into: elsewhere }, isUndone: false }]),
);

const votes = { for: 170, against: 4, abstain: 6, notVoting: null };
const point = (
  id: string,
  ordinal: number,
  points: SessionRecord["speeches"][number]["directives"] = [],
) => ({
  id,
  ordinal,
  heading: `要点${id}`,
  text: ordinal === 1 ? `要做好 <${id}> & "其他"` : null,
  points,
});

/** Sessions of every shape: nothing known, everything known, no day, no speaker, words that XML must escape. */
const shapes: Readonly<Record<string, Published>> = {
  plain: published(),
  bare: published({ sittings: [] }),
  undated: published({ sittings: [aSitting({ date: null, kind: null }, { due: null, present: null })] }),
  full: published({
    sittings: [aSitting({ id: "s1", kind: "opening" }), aSitting({ id: "s2" }, { absent: 14 })],
    reports: [
      { id: "h1", title: "工作报告", presenter: { name: "张三", post: "主任" }, sitting: "s1" },
      { id: "h2", title: "预算报告", presenter: null, sitting: null },
    ],
    resolutions: [
      aResolution({ votes }),
      aResolution({ id: "r2", outcome: "not_adopted", votes: { ...votes, for: null } }),
      aResolution({ id: "r3", outcome: null, title: "a\u0001<b>" }),
    ],
    elections: [
      { id: "e1", name: "李四", post: "主任", votes, sitting: "s2" },
      { id: "e2", name: "张三", post: "副主任", votes: null, sitting: null },
    ],
    speeches: [
      {
        id: "p1",
        speaker: { name: "张三", post: "书记" },
        sitting: "s2",
        directives: [point("d1", 1, [point("d2", 1), point("d3", 2)]), point("d4", 2)],
      },
      { id: "p2", speaker: null, sitting: null, directives: [] },
    ],
    sources: [
      {
        id: "q1",
        sha256: "1".repeat(64),
        kind: "web_page",
        title: "闭幕",
        publisher: "日报",
        published: "2023-02-28",
        url: "https://example.org/a?b=1&c=2",
        bylines: [],
        rights: "quotes_only",
        note: null,
      },
    ],
  }),
};

/** What OASIS's schema says of a document, by libxml2; nothing where it is valid. */
async function faults(xml: string): Promise<string[]> {
  const schema = readFileSync(join(fixtures, "akomantoso30-debate-report.xsd"), "utf8");
  const { errors } = await validateXML({
    xml: [{ fileName: "session.xml", contents: xml }],
    schema: [schema],
    initialMemoryPages: 256,
    maxMemoryPages: 2 * memoryPages.MiB * 32,
  });
  return errors.map(({ message }) => message);
}

test.each(Object.entries(shapes))(
  "Akoma Ntoso of a session (%s) is valid, and refers to what is there",
  async (_name, session) => {
    const xml = akomaNtosoOf(session, address);
    expect(await faults(xml)).toEqual([]);
    const ids = new Set([...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of xml.matchAll(/ (?:refersTo|by|source|outcome|href)="#([^"]+)"/g)) {
      expect(ids, target).toContain(target);
    }
  },
);

test("the schema would find a fault: an unknown element, a missing attribute, an eId twice", async () => {
  const xml = akomaNtosoOf(published(), address);
  expect(await faults(xml.replaceAll("mainBody", "body"))).not.toEqual([]);
  expect(await faults(xml.replace(/ showAs="[^"]*"/, ""))).not.toEqual([]);
  expect(await faults(xml.replace('eId="huilu"', 'eId="body"'))).not.toEqual([]);
});

test("counts stand in the analysis: attendance against the quorum, votes against the majority, unknown left out", () => {
  const { full } = shapes;
  if (full === undefined) throw new Error("no full session");
  const xml = akomaNtosoOf(full, address);
  expect(xml).toContain(
    '<quorumVerification eId="quorum_s1" href="#s1"><quorum value="130"/><count value="194" refersTo="#in_office"/><count value="194" refersTo="#due"/><count value="180" refersTo="#present"/></quorumVerification>',
  );
  expect(xml).toContain(
    '<voting eId="voting_r1" outcome="#adopted" href="#r1"><quorum value="98"/><count value="170" refersTo="#votes_for"/>',
  );
  expect(xml).not.toContain("voting_e2");
});

test("XML escapes what it must, and leaves out what it cannot hold", () => {
  expect(xmlDocument(element("a", { b: '<"&\n' }, ["x\u0000<>&", element("c")]))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;&quot;&amp;&#10;">x&lt;&gt;&amp;<c/></a>\n',
  );
});

/** JSON Schema of draft 3, as far as Popolo's schemas go. */
const schemaShape = z.object({ properties: z.record(z.string(), z.unknown()) });
const ruleShape = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  required: z.boolean().optional(),
  format: z.enum(["date-time", "uri", "email"]).optional(),
  pattern: z.string().optional(),
  items: z.unknown().optional(),
  $ref: z.string().optional(),
});
const formats = { "date-time": z.iso.datetime(), uri: z.url(), email: z.email() };
const schemas = new Map(
  readdirSync(join(fixtures, "popolo")).map((name) => [
    name.replace(/\.json$/, ""),
    schemaShape.parse(JSON.parse(readFileSync(join(fixtures, "popolo", name), "utf8"))),
  ]),
);

function popoloFaults(name: string, value: unknown, at = name): string[] {
  const schema = schemas.get(name);
  const entry = z.record(z.string(), z.unknown()).safeParse(value);
  if (schema === undefined || !entry.success) return [`${at} is no ${name}`];
  const unknown = Object.keys(entry.data).filter((key) => !(key in schema.properties));
  return [
    ...unknown.map((key) => `${at} has ${key}, which ${name} does not know`),
    ...Object.entries(schema.properties).flatMap(([key, rule]) =>
      ruleFaults(rule, entry.data[key], `${at}.${key}`),
    ),
  ];
}

function ruleFaults(rule: unknown, value: unknown, at: string): string[] {
  const { type, required, format, pattern, items, $ref } = ruleShape.parse(rule);
  if (value === undefined) return required === true ? [`${at} is missing`] : [];
  const named = $ref === undefined ? null : (/([a-z_]+)\.json#$/.exec($ref)?.[1] ?? "");
  if (named !== null) return popoloFaults(named, value, at);
  if (type !== undefined && ![type].flat().includes(typeOf(value))) return [`${at} is a ${typeOf(value)}`];
  if (typeof value === "string") {
    if (format !== undefined && !formats[format].safeParse(value).success) return [`${at} is no ${format}`];
    if (pattern !== undefined && !new RegExp(pattern).test(value)) return [`${at} does not fit ${pattern}`];
  }
  return Array.isArray(value) && items !== undefined
    ? value.flatMap((one: unknown, n) => ruleFaults(items, one, `${at}[${n}]`))
    : [];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const classes = {
  areas: "area",
  organizations: "organization",
  persons: "person",
  posts: "post",
  memberships: "membership",
  events: "event",
  motions: "motion",
  vote_events: "vote_event",
  speeches: "speech",
} as const;

test.each(Object.entries(shapes))(
  "Popolo of a session (%s) fits its schemas, and refers to what is there",
  (_name, session) => {
    const said = popoloOf(session, address, known);
    for (const [part, name] of Object.entries(classes)) {
      const entries = z.array(z.unknown()).parse(Reflect.get(said, part));
      expect(entries.flatMap((entry, n) => popoloFaults(name, entry, `${part}[${n}]`))).toEqual([]);
    }
    const ids = new Set([...JSON.stringify(said).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of JSON.stringify(said).matchAll(/"(?:\w+)_id":"([^"]+)"/g)) expect(ids).toContain(id);
  },
);

test("who was decided to be one person has identifiers that lead both ways", () => {
  const { full } = shapes;
  if (full === undefined) throw new Error("no full session");
  const identifiers = (as: typeof known) =>
    popoloOf(full, address, as).persons.find(({ name }) => name === here.name)?.identifiers;
  const own = { scheme: "huilu", identifier: "141102-congress/张三" };
  expect(identifiers(known)).toEqual([own, { scheme: "huilu:same_as", identifier: "141102-cppcc/张三" }]);
  const back = foldActs([{ id: 1, act: { kind: "merge", from: elsewhere, into: here }, isUndone: false }]);
  expect(identifiers(knownAs(back))).toEqual([
    own,
    { scheme: "huilu:former", identifier: "141102-cppcc/张三" },
  ]);
});

test("the schemas would find a fault", () => {
  expect(popoloFaults("count", { option: "yes" })).toEqual(["count.value is missing"]);
  expect(popoloFaults("motion", { id: "a", date: "2023-05-28" })).toEqual(["motion.date is no date-time"]);
  expect(popoloFaults("link", { url: "/here" })).toEqual(["link.url is no uri"]);
});

test("votes become counts, outcomes results, and what is not reported is not there", () => {
  const { full } = shapes;
  if (full === undefined) throw new Error("no full session");
  const { vote_events: events, motions, speeches } = popoloOf(full, address, known);
  expect(events.map(({ id, result, counts }) => [String(id).split("/")[1], result, counts])).toEqual([
    [
      "r1",
      "pass",
      [
        { option: "yes", value: 170 },
        { option: "no", value: 4 },
        { option: "abstain", value: 6 },
      ],
    ],
    [
      "r2",
      "fail",
      [
        { option: "no", value: 4 },
        { option: "abstain", value: 6 },
      ],
    ],
    [
      "e1",
      "pass",
      [
        { option: "yes", value: 170 },
        { option: "no", value: 4 },
        { option: "abstain", value: 6 },
      ],
    ],
    ["e2", "pass", []],
  ]);
  expect(motions.map(({ result }) => result)).toEqual(["pass", "fail", null, "pass", "pass"]);
  expect(speeches[0]?.text).toBe('1 要做好 <d1> & "其他"\n1.1 要做好 <d2> & "其他"\n1.2 要点d3\n2 要点d4');
});

test("whatever a record's words are, the XML can be read", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 }), (codes) => {
      const words = String.fromCodePoint(...codes);
      const xml = xmlDocument(element("a", { b: words }, [words, "."]));
      expect(xml.match(/</g)).toHaveLength(3);
      expect(xml).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|&(?!amp;|lt;|gt;|quot;|#\d+;)/);
    }),
  );
});
