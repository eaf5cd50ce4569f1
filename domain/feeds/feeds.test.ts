import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import { atomFeed } from "./atom";
import { calendarOf } from "./calendar";
import type { FeedEntry } from "./entry";
import { sitemapIndexOf, sitemapOf } from "./sitemap";

const entry: FeedEntry = {
  key: "141102-congress-7-4",
  title: "吕梁市离石区第七届人民代表大会第四次会议",
  url: "http://localhost:3000/sessions/141102-congress-7-4",
  summary: "应出席 194 人，实到 180 人；通过决议 6 项",
  firstDay: "2023-05-28",
  lastDay: "2023-05-28",
  revision: 2,
  published: "2023-05-29T08:00:00.000Z",
  updated: "2023-06-01T08:00:00.000Z",
};
const head = {
  title: "会录：全部会议",
  subtitle: "公开记录",
  self: "http://localhost:3000/feeds/sessions.atom?region=141102&body=cppcc",
  page: "http://localhost:3000/sessions",
  language: "zh-CN",
  author: "会录",
};
const idOf = (key: string) => `urn:example:${key}`;

/** What a schema says of a document, by libxml2; nothing where it is valid. */
async function faults(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "feed.xml", contents: xml }],
    schema: [schema],
    initialMemoryPages: 256,
    maxMemoryPages: 2 * memoryPages.MiB * 32,
  });
  return errors.map(({ message }) => message);
}

/** Elements that RFC 4287 requires of a feed and an entry (4.1.1, 4.1.2), once each, and the links and people we give. */
const atomSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.w3.org/2005/Atom"
  targetNamespace="http://www.w3.org/2005/Atom" elementFormDefault="qualified">
  <xs:complexType name="text" mixed="true"><xs:attribute name="type"/></xs:complexType>
  <xs:complexType name="person"><xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence></xs:complexType>
  <xs:complexType name="link"><xs:attribute name="href" use="required" type="xs:anyURI"/><xs:attribute name="rel"/></xs:complexType>
  <xs:element name="feed"><xs:complexType><xs:sequence>
    <xs:element name="id" type="xs:anyURI"/><xs:element name="title" type="text"/>
    <xs:element name="updated" type="xs:dateTime"/><xs:element name="author" type="person"/>
    <xs:element name="link" type="link" minOccurs="2" maxOccurs="2"/><xs:element name="subtitle" type="text"/>
    <xs:element name="entry" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="title" type="text"/><xs:element name="id" type="xs:anyURI"/>
      <xs:element name="link" type="link"/><xs:element name="updated" type="xs:dateTime"/>
      <xs:element name="summary" type="text"/><xs:element name="author" type="person"/>
      <xs:element name="published" type="xs:dateTime"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence><xs:anyAttribute processContents="lax"/></xs:complexType></xs:element></xs:schema>`;

test("the feed has what the standard requires; the newest change is its moment", async () => {
  const older = { ...entry, key: "141102-cppcc-7-3", updated: "2023-05-30T08:00:00.000Z" };
  const xml = atomFeed(head, [entry, older], idOf);
  expect(await faults(xml, atomSchema)).toEqual([]);
  expect(xml).toContain("<updated>2023-06-01T08:00:00.000Z</updated>");
  expect(xml).toContain("urn:example:141102-congress-7-4");
  expect(await faults(atomFeed(head, [], idOf), atomSchema)).toEqual([]);
});

test("a feed whose text is full of signs and controls is well-formed", async () => {
  const title = `<b>&amp; "'\u0000\u001b]]> </entry>`;
  expect(
    await faults(atomFeed({ ...head, title }, [{ ...entry, title, summary: title }], idOf), atomSchema),
  ).toEqual([]);
});

const lines = (calendar: string) => calendar.split("\r\n");

test("an event lasts whole days and ends on the day after; a correction keeps its id and raises its number", () => {
  const calendar = calendarOf("会议", [entry]).replaceAll("\r\n ", "");
  expect(lines(calendar)).toEqual(
    expect.arrayContaining([
      "DTSTART;VALUE=DATE:20230528",
      "DTEND;VALUE=DATE:20230529",
      "UID:141102-congress-7-4@huilu",
      "SEQUENCE:1",
      "DTSTAMP:20230601T080000Z",
    ]),
  );
  expect(calendarOf("会议", [{ ...entry, firstDay: null }])).not.toContain("VEVENT");
});

test("lines end in CRLF, hold 75 octets at most, and unfold to what was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const calendar = calendarOf("会议", [{ ...entry, title }]);
      expect(calendar.endsWith("\r\n")).toBe(true);
      expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of lines(calendar))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const summary = lines(calendar.replaceAll("\r\n ", "")).find((line) => line.startsWith("SUMMARY:"));
      const written = title
        .replaceAll(/[\\;,]/g, "\\$&")
        .replaceAll(/\r?\n/g, "\\n")
        .replaceAll(/\p{Cc}/gu, " ");
      expect(summary).toBe(`SUMMARY:${written}`);
    }),
  );
});

const sitemapSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xs:element name="urlset"><xs:complexType><xs:sequence><xs:element name="url" maxOccurs="50000"><xs:complexType><xs:sequence>
    <xs:element name="loc" type="xs:anyURI"/><xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>
    <xs:any namespace="http://www.w3.org/1999/xhtml" processContents="skip" minOccurs="3" maxOccurs="3"/>
  </xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
  <xs:element name="sitemapindex"><xs:complexType><xs:sequence><xs:element name="sitemap" maxOccurs="50000"><xs:complexType>
    <xs:sequence><xs:element name="loc" type="xs:anyURI"/></xs:sequence>
  </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>`;

test("sitemaps follow the protocol and name each page in each language", async () => {
  const page = {
    zh: "http://localhost/a?b=1&c='2'",
    en: "http://localhost/en/a",
    changed: "2023-06-01T08:00:00.000Z",
  };
  const map = sitemapOf([page, { ...page, changed: null }]);
  expect(await faults(map, sitemapSchema)).toEqual([]);
  expect(map.match(/<url>/g)).toHaveLength(4);
  expect(map).toContain('hreflang="x-default" href="http://localhost/a?b=1&amp;c=&apos;2&apos;"');
  expect(await faults(sitemapIndexOf(["http://localhost/sitemaps/1.xml"]), sitemapSchema)).toEqual([]);
});
