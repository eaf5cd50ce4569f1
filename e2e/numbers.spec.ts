import {
  allRecords,
  attendanceOf,
  groups,
  isCongress,
  middle,
  oneDecimal,
  type Published,
} from "./support/by-hand";
import { type OwnServer, startOwnServer } from "./support/own-server";
import { pageText } from "./support/page-text";
import { expect, test } from "./support/test";

/*
 * The numbers that pages state, compared with what the records' documents give when counted anew. On a server of its own,
 * where no other test publishes meanwhile.
 */

let server: OwnServer;
let records: Published[];

test.beforeAll(async () => {
  server = await startOwnServer(1100);
  records = await allRecords(server.address);
  expect(records.length).toBeGreaterThan(100);
});

test.afterAll(() => server.remove());

/** The words of a page as it is served, without a browser. */
async function textOf(path: string): Promise<string> {
  return pageText(await (await fetch(`${server.address}${path}`)).text());
}

const rated = () => records.flatMap((one) => attendanceOf(one) ?? []);

/** Regions below one, by its code: 141102 lies below 141100 and 140000. */
const isBelow = (code: string, above: string) =>
  code !== above && above !== "100000" && code !== "100000" && code.startsWith(above.replace(/(00)+$/, ""));

const codeOf = ({ record }: Published) => record.body.regionCode ?? "";

test("every session's page: attendance, quorum, resolutions, directives", async () => {
  for (const one of records) {
    const { sittings, resolutions, speeches } = one.record;
    const text = await textOf(`/sessions/${one.key}`);
    for (const { attendance } of sittings) {
      const { due, present, inOffice } = attendance;
      if (due === null || present === null) continue;
      const needed = Math.ceil((2 * (inOffice ?? due)) / 3);
      const words = present >= needed ? "达到法定人数" : "未达到法定人数";
      expect(text, one.key).toContain(`${words}：需 ${needed} 人，实到 ${present} 人，`);
      expect(text, one.key).toContain(`${oneDecimal((100 * present) / due)}%`);
    }
    const adopted = resolutions.filter(({ outcome }) => outcome === "adopted").length;
    if (resolutions.length > 0)
      expect(text, one.key).toContain(`|决议|${resolutions.length}|通过 ${adopted} 项|`);
    for (const { votes } of resolutions)
      if (votes?.for != null) expect(text, one.key).toContain(`赞成 ${votes.for}`);
    const directives = speeches.flatMap((speech) => speech.directives).length;
    if (directives > 0) expect(text, one.key).toContain(`|讲话要求|${directives}|`);
  }
});

test("the home page and the list of sessions: how many, from when, of how many regions", async () => {
  const years = records.map(({ record }) => record.year ?? 0);
  const regions = new Set(records.map(codeOf));
  expect(await textOf("/")).toContain(
    `|已发布 ${records.length} 次会议，${Math.min(...years)}年至${Math.max(...years)}年，${regions.size} 个地区。|`,
  );
  const cppcc = records.filter((one) => !isCongress(one));
  expect(await textOf("/sessions?body=cppcc")).toContain(`|共 ${cppcc.length} 次会议|`);
  const inYear = records.filter(({ record }) => record.year === 2023);
  expect(await textOf("/sessions?year=2023")).toContain(`|共 ${inYear.length} 次会议|`);
});

test("pages of regions: each session's rate and margin; their tree: sessions of each and below", async () => {
  for (const [code, own] of groups(records, codeOf)) {
    const text = await textOf(`/regions/${code}`);
    for (const of of [own.filter(isCongress), own.filter((one) => !isCongress(one))]) {
      if (of.length > 0) expect(text, code).toContain(`|${of.length} 次会议|`);
      // The page lists the newest; the others follow by a link.
      const newest = of.toSorted((a, b) => (b.record.year ?? 0) - (a.record.year ?? 0)).slice(0, 12);
      for (const one of newest) {
        const figures = attendanceOf(one);
        const words = figures === null ? "未报道|未报道" : `${oneDecimal(figures.rate)}%|${figures.margin}`;
        expect(text, one.key).toContain(`|${one.record.year}|${words}|`);
      }
    }
  }
  const tree = await textOf("/regions");
  for (const [code, name] of [
    ["330000", "浙江省"],
    ["330100", "杭州市"],
    ["140000", "山西省"],
  ] as const) {
    const own = records.filter((one) => codeOf(one) === code);
    const below = records.filter((one) => isBelow(codeOf(one), code)).length;
    const congress = own.filter(isCongress).length;
    const counts = own.length === 0 ? [] : [`人大 ${congress}，政协 ${own.length - congress}`];
    expect(tree).toContain(`|${name}|${[...counts, `下级 ${below}`].join(" · ")}|`);
  }
});

test("people: how many, and for each who spoke the points of their speeches", async () => {
  const named = records.flatMap(({ key, record }) => {
    const body = key.split("-").slice(0, 2).join("-");
    const names = [
      ...record.speeches.map(({ speaker }) => speaker?.name ?? null),
      ...record.reports.map(({ presenter }) => presenter?.name ?? null),
      ...record.elections.map(({ name }) => name),
    ];
    return names.filter((name) => name !== null).map((name) => `${body}/${name}`);
  });
  expect(await textOf("/people")).toContain(`|${new Set(named).size} 条|`);
  for (const { key, record } of records) {
    const body = key.split("-").slice(0, 2).join("-");
    for (const { speaker, directives } of record.speeches) {
      if (speaker === null) continue;
      const text = await textOf(`/people/${body}/${encodeURIComponent(speaker.name)}`);
      if (speaker.post !== null) expect(text).toContain(`|${speaker.post}|`);
      for (const { heading } of directives) expect(text).toContain(`|${heading}|`);
    }
  }
});

test("the comparison of two bodies: every row of its table", async () => {
  for (const [region, year] of [
    ["141102", 2023],
    ["100000", 2015],
    ["330000", 2013],
  ] as const) {
    const met = records.filter((one) => codeOf(one) === region && one.record.year === year);
    const [congress, cppcc] = [met.find(isCongress), met.find((one) => !isCongress(one))];
    const row = (name: string, of: (one: Published) => string | number | undefined) => {
      const cells = [congress, cppcc].map((one) => (one === undefined ? "—" : (of(one) ?? "未报道")));
      return `|${name}|${cells.join("|")}|`;
    };
    if (congress === undefined || cppcc === undefined) continue;
    const text = await textOf(`/compare?region=${region}&year=${year}`);
    expect(text).toContain(row("应出席", (one) => attendanceOf(one)?.due));
    expect(text).toContain(row("实到", (one) => attendanceOf(one)?.present));
    expect(text).toContain(row("法定人数", (one) => attendanceOf(one)?.needed));
    expect(text).toContain(row("高于法定人数", (one) => attendanceOf(one)?.margin));
    expect(text).toContain(
      row("通过的决议", ({ record }) => record.resolutions.filter((one) => one.outcome === "adopted").length),
    );
    expect(text).toContain(
      row(
        "其中报道票数的",
        ({ record }) => record.resolutions.filter(({ votes }) => votes?.for != null).length,
      ),
    );
  }
});

test("attendance: how often reported, median and lowest, each year's row", async () => {
  const text = await textOf("/attendance");
  const rates = rated().map(({ rate }) => rate);
  expect(text).toContain(
    `|${records.length} 次会议中有 ${rates.length} 次同时报道了应出席和实到人数：出席率中位数 ${oneDecimal(middle(rates))}%，最低 ${oneDecimal(Math.min(...rates))}%（`,
  );
  const cell = (value: number) => String(Math.round(value * 10) / 10);
  for (const of of groups(records, (one) => `${one.record.year}|${isCongress(one) ? "人大" : "政协"}`)) {
    const [name, sessions] = of;
    const figures = sessions.flatMap((one) => attendanceOf(one) ?? []);
    const own = figures.map(({ rate }) => rate);
    const cells =
      figures.length === 0
        ? Array.from({ length: 5 }, () => "未报道")
        : [
            cell(middle(own)),
            cell(Math.min(...own)),
            cell(Math.max(...own)),
            cell(middle(figures.map(({ points }) => points))),
            String(figures.filter(({ margin }) => margin < 0).length),
          ];
    expect(text).toContain(`|${name}|${sessions.length}|${figures.length}|${cells.join("|")}|`);
  }
});

test("resolutions: the customary ones adopted, with votes, and the share of votes in favour", async () => {
  const text = await textOf("/resolutions");
  const customary = [
    "government_work_report",
    "plan",
    "budget",
    "standing_committee_report",
    "court_report",
    "procuratorate_report",
  ];
  const congress = records.filter(isCongress);
  let [adopted, withVotes] = [0, 0];
  for (const { record } of congress)
    for (const category of customary) {
      const passed = record.resolutions.filter(
        (one) => one.category === category && one.outcome === "adopted",
      );
      if (passed.length > 0) adopted++;
      if (passed.some(({ votes }) => votes?.for != null)) withVotes++;
    }
  const usual = congress.length * customary.length;
  expect(text).toContain(
    `|${congress.length} 次会议按惯例应有 ${usual} 项决议：${adopted} 项报道为通过，其中 ${withVotes} 项报道了票数；`,
  );
  const all = records.flatMap(({ record }) => record.resolutions);
  const reported = all.filter(({ votes }) => votes?.for != null);
  const whole = reported.flatMap(({ votes }) =>
    votes?.for == null || votes.against === null || votes.abstain === null
      ? []
      : [{ inFavour: votes.for, cast: votes.for + votes.against + votes.abstain }],
  );
  const sum = (of: "inFavour" | "cast") => whole.reduce((total, one) => total + one[of], 0);
  expect(text).toContain(
    `|${all.length} 项决议中，${reported.length} 项报道了赞成票，${whole.length} 项同时报道了反对和弃权：合计 ${oneDecimal((100 * sum("inFavour")) / sum("cast"))}% 的票赞成`,
  );
});

test("directives: numbered points by body, and how many have each theme by the words that the page lists", async () => {
  const text = await textOf("/directives");
  const speaking = records.filter(({ record }) => record.speeches.some((one) => one.directives.length > 0));
  const points = speaking.flatMap((one) =>
    one.record.speeches.flatMap(({ directives }) =>
      directives.map(({ heading, text: words, points: below }) => ({
        congress: isCongress(one),
        words: [heading, words, ...below.flatMap((point) => [point.heading, point.text])].join("\n"),
      })),
    ),
  );
  expect(text).toContain(`|${points.length} 条编号要求，出自 ${speaking.length} 次会议。`);
  expect(text).toContain(`人大会议（${points.filter(({ congress }) => congress).length} 条）`);
  const [, themes = ""] = text.split("|不计|");
  for (const [, theme = "", words = "", except = ""] of [
    ...themes.matchAll(/(履职与监督|项目建设|科技与人才|安全稳定)\|([^|]+)\|((?:[^|]*、[^|]*)|民生项目)?/g),
  ].slice(0, 4)) {
    const naming = points.filter(({ words: said }) => {
      const left =
        except === "" ? said : except.split("、").reduce((rest, one) => rest.replaceAll(one, ""), said);
      return words.split("、").some((word) => left.includes(word));
    });
    const row = `|${theme}|2023|${naming.length}|${points.length}|`;
    if (naming.length > 0) expect(text).toContain(row);
    else expect(text).not.toContain(`|${theme}|2023|`);
  }
});

test("the method page: how complete the records are, at large, by level and by year", async () => {
  const text = await textOf("/method");
  for (const leftOut of [
    "第十三届全国委员会第二次",
    "第十四届北京市委员会第一次",
    "第十四届宁波市委员会第四次",
  ])
    expect(text, "facts that a rule keeps out").toContain(`政协${leftOut}会议`);
  const counts = (of: readonly Published[]) => [
    of.length,
    of.filter(({ record }) =>
      record.sittings.some(({ attendance }) => attendance.due !== null && attendance.present !== null),
    ).length,
    of.filter(({ record }) => record.resolutions.length > 0).length,
    of.filter(({ record }) => record.resolutions.some(({ votes }) => votes?.for != null)).length,
    of.filter(({ record }) => record.sources.some(({ kind }) => kind !== "published_figures")).length,
  ];
  const [sessions, attendance, , votes, whole] = counts(records);
  expect(text).toContain(
    `|已发布 ${sessions} 次会议：${attendance} 次报道了应出席和实到人数，${votes} 次至少有一项决议报道了票数，${whole} 次有原文逐字为据`,
  );
  const names: Record<string, string> = {
    national: "全国",
    province: "省级",
    city: "市级",
    county: "县级",
  };
  for (const [level, of] of groups(records, ({ record }) => record.body.level ?? ""))
    expect(text).toContain(`|${names[level]}|${counts(of).join("|")}|`);
  for (const [year, of] of groups(records, ({ record }) => String(record.year)))
    expect(text).toContain(`|${year}|${counts(of).join("|")}|`);
});

test("a search: sessions that hold the word, and its counts by body", async () => {
  for (const word of ["廉海平", "慈善法", "法院工作报告"]) {
    const found = records.filter(({ record }) =>
      JSON.stringify([record.resolutions, record.reports, record.speeches, record.elections]).includes(word),
    );
    const text = await textOf(
      `/search?q=${encodeURIComponent(word)}&kind=${word === "廉海平" ? "person" : "resolution"}`,
    );
    const holding =
      word === "廉海平"
        ? found
        : found.filter(({ record }) => record.resolutions.some(({ title }) => title?.includes(word)));
    expect(text).toContain(`找到 ${holding.length} 次含有“${word}”的会议`);
    const congress = holding.filter(isCongress).length;
    if (congress > 0 && congress < holding.length)
      expect(text).toContain(`|机构|人大|${congress}|政协|${holding.length - congress}|`);
  }
});
