import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordSchema, type Source, valuesOf } from "@/domain/record";
import { sessionsOfPage } from "./sessions-of-page";

const source: Source = {
  id: "so1",
  sha256: "0".repeat(64),
  kind: "newspaper_page",
  title: null,
  publisher: null,
  published: null,
  url: null,
  bylines: [],
  rights: "quotes_only",
  note: null,
};

const opening = `安平县第十六届人民代表大会第三次会议开幕

本报讯 2024年1月8日，安平县第十六届人民代表大会第三次会议开幕。大会应出席代表215人，实到207人，符合法定人数。
县长李强作政府工作报告。
`;
const closing = `安平县第十六届人民代表大会第三次会议闭幕

本报讯 2024年1月10日，安平县第十六届人民代表大会第三次会议闭幕。大会应出席代表215人，实到203人，符合法定人数。
会议表决通过了《关于安平县人民政府工作报告的决议》。
`;
const retold = `县十六届人大三次会议闭幕

本报讯 2024年1月10日，安平县第十六届人民代表大会第三次会议闭幕。会议表决通过了《关于安平县人民政府工作报告的决议》、《关于安平县2024年预算的决议》。
`;

const read = (text: string, recognised = false) => sessionsOfPage(text, source, recognised);

test("one session in two articles becomes one draft with both sittings", () => {
  const page = `${opening}\n\n${closing}`;
  const [session, ...others] = read(page);
  expect(others).toEqual([]);
  expect(session?.id).toBe("131125-congress-16-3");
  expect(session?.record.sittings).toMatchObject([
    { id: "s1", kind: "opening", attendance: { due: 215, present: 207 } },
    { id: "s2", kind: "closing", attendance: { due: 215, present: 203 } },
  ]);
  expect(session?.record.resolutions).toMatchObject([{ sitting: "s2" }]);
  expect(session?.articleSpans.length).toBeGreaterThan(1);
});

test("a second report of the same sitting adds what the first leaves open, and nothing twice", () => {
  const [session] = read(`${closing}\n\n${retold}`);
  expect(session?.record.sittings).toHaveLength(1);
  expect(session?.record.resolutions.map(({ title, sitting }) => [title, sitting])).toEqual([
    ["关于安平县人民政府工作报告的决议", "s1"],
    ["关于安平县2024年预算的决议", "s1"],
  ]);
});

test.each([
  ["in two articles", `${opening}\n\n${closing}\n\n${retold}`],
  ["in the other order", `${retold}\n\n${closing}\n\n${opening}`],
])("%s: every value keeps its own evidence", (_name, page) => {
  for (const { record } of read(page)) {
    expect(() => recordSchema.parse(record)).not.toThrow();
    const paths = record.citations.map(({ path }) => path);
    expect([...paths].sort()).toEqual([...new Set(paths)].sort());
    const values = valuesOf(record).map(({ path }) => path);
    expect(values.filter((path) => !paths.includes(path))).toEqual([]);
    for (const cited of record.citations) {
      if (cited.origin === "read")
        expect(cited.spans.map(([start, end]) => page.slice(start, end)).join("")).toBe(cited.quote);
    }
  }
});

test("two bodies of one county stay two sessions", () => {
  const page = readFileSync(join(import.meta.dirname, "..", "..", "examples", "lishi-2023.txt"), "utf8");
  expect(read(page).map(({ id }) => id)).toEqual(["141102-congress-7-4", "141102-cppcc-7-3"]);
});

test("a name that several places may share tells no session from another", () => {
  const [shared] = read(closing.replaceAll("安平县", "鼓楼区"));
  expect(shared?.record.body).toMatchObject({ regionName: "鼓楼区", regionCode: null });
  expect(shared?.id).toBeNull();
  const town = (name: string) => read(closing.replaceAll("安平县", name))[0]?.id;
  expect(town("永安镇")).toBeNull();
  expect(town("安平县永安镇")).toBe("安平县永安镇 people_congress 16 3");
});

test("what was read from a picture waits for a person, all of it", () => {
  const certainties = (recognised: boolean) =>
    new Set(
      read(closing, recognised).flatMap(({ record }) =>
        record.citations.map((cited) => cited.origin === "read" && cited.certainty),
      ),
    );
  expect(certainties(true)).toEqual(new Set(["check"]));
  expect(certainties(false)).toContain("certain");
});
