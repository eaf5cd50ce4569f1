// Works the rows of a bundle's table out of the document of a revision: every cell, quorum and majority included.
// Made of the site's own files, named below, for verify.mjs beside it. It reads and writes nothing and needs nothing.

// domain/tables/column.ts
function column({ type, unit = "none", total, isUsual = true, empty = "not_reported" }, zh, en) {
  return {
    type,
    unit,
    total: total ?? null,
    isUsual,
    empty,
    title: { "zh-CN": zh[0], en: en[0] },
    definition: { "zh-CN": zh[1], en: en[1] }
  };
}
function columnsOf(table) {
  return Object.entries(table.columns).map(([key, words]) => ({ key, ...words }));
}

// domain/tables/record-columns.ts
var sessionColumns = {
  session: column(
    { type: "code" },
    ["会议编号", "永久地址中的编号"],
    ["Session", "Identifier in the permanent address"]
  ),
  region_code: column(
    { type: "code" },
    ["区划代码", "GB/T 2260 代码；100000 为全国"],
    ["Region code", "GB/T 2260 code; 100000 is the whole country"]
  ),
  region: column({ type: "text" }, ["区划", "会议当时的名称"], ["Region", "Name at the time of the session"]),
  body: column(
    { type: "code" },
    ["机构", "people_congress 人大；cppcc 政协"],
    ["Body", "people_congress or cppcc"]
  ),
  level: column(
    { type: "code" },
    ["层级", "全国、省、市、县、乡"],
    ["Level", "national, province, city, county or township"]
  ),
  term: column({ type: "integer" }, ["届", "本级该机构的届次"], ["Term", "Number of the body’s term"]),
  session_number: column(
    { type: "integer" },
    ["次", "届内会议次序"],
    ["Session number", "Number within the term"]
  ),
  year: column(
    { type: "integer", unit: "year" },
    ["年份", "会议举行之年"],
    ["Year", "Year in which it was held"]
  )
};
var provenanceColumns = {
  revision: column(
    { type: "integer" },
    ["版本", "数据所出的版本号"],
    ["Revision", "Number of the revision the row is from"]
  ),
  sha256: column(
    { type: "code" },
    ["版本哈希", "该版本规范 JSON 的 SHA-256"],
    ["Revision hash", "SHA-256 of the revision’s canonical JSON"]
  ),
  published_at: column(
    { type: "moment" },
    ["发布时间", "该版本发布时刻（UTC）"],
    ["Published", "Moment of publication (UTC)"]
  ),
  source: column(
    { type: "text", isUsual: false },
    ["来源", "来源标题与出版者"],
    ["Source", "Title and publisher of the sources"]
  ),
  source_url: column(
    { type: "text", isUsual: false },
    ["来源网址", "来源的网址"],
    ["Source address", "Addresses of the sources"]
  ),
  source_sha256: column(
    { type: "code", isUsual: false },
    ["来源哈希", "收到的原文的 SHA-256"],
    ["Source hash", "SHA-256 of the texts received"]
  )
};
var evidenceColumns = {
  quotes: column(
    { type: "text", isUsual: false },
    ["原文字句", "本行各值在来源中的字句，或手工录入所据，值的名称在前"],
    [
      "Words",
      "Words of the sources for each value of the row, or what it was entered from, each after the value’s name"
    ]
  ),
  evidence: column(
    { type: "json", isUsual: false },
    ["出处", "本行各值的出处：路径、来源哈希、起止位置（UTF-16）、字句，JSON 数组"],
    [
      "Evidence",
      "For each value of the row: path, hash of the source, spans (UTF-16 offsets) and words, a JSON array"
    ]
  )
};

// domain/tables/attendance.ts
var person = (zh, en) => column({ type: "integer", unit: "person", total: "sum" }, zh, en);
var attendance = {
  key: "attendance",
  title: { "zh-CN": "出席", en: "Attendance" },
  row: { "zh-CN": "每次全体会议一行", en: "A row a sitting" },
  columns: {
    ...sessionColumns,
    sitting: column(
      { type: "code" },
      ["全体会议", "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕"],
      ["Sitting", "preparatory, opening, plenary or closing"]
    ),
    date: column({ type: "date" }, ["日期", "全体会议当日"], ["Date", "Day of the sitting"]),
    in_office: person(["全体", "实有代表或委员总数"], ["In office", "All deputies or members in office"]),
    due: person(["应出席", "报道所称应出席或应到人数"], ["Due", "Number due as reported"]),
    present: person(
      ["实到", "报道所称实到或出席人数；列席、特邀不计"],
      ["Present", "Number present as reported; observers and guests are not counted"]
    ),
    absent: person(["请假缺席", "报道所称请假或缺席人数"], ["Absent", "On leave or absent as reported"]),
    rate: column(
      { type: "decimal", unit: "percent", total: { part: "present", of: "due" } },
      ["出席率", "实到除以应出席"],
      ["Rate", "Present divided by due"]
    ),
    threshold: column(
      { type: "integer", unit: "person" },
      ["法定人数", "按规则所需的最少人数"],
      ["Quorum", "Least number that satisfies the rule"]
    ),
    margin: column(
      { type: "integer", unit: "person" },
      ["余额", "实到减法定人数"],
      ["Margin", "Present minus quorum"]
    ),
    quorum_met: column(
      { type: "boolean" },
      ["达到", "实到是否不少于法定人数"],
      ["Quorum met", "Whether present is at least the quorum"]
    ),
    base: column(
      { type: "code" },
      ["基数", "in_office 全体；due 以应出席代替"],
      ["Base", "in_office, or due standing in for it"]
    ),
    rule: column(
      { type: "code" },
      ["规则", "规则编号，见方法页"],
      ["Rule", "Identifier of the rule; see the method page"]
    ),
    claim: column(
      { type: "text" },
      ["报道原话", "报道关于人数的原话"],
      ["Claim", "The report’s own words about the quorum"]
    ),
    agreement: column(
      { type: "code" },
      ["是否一致", "原话与规则结果是否一致"],
      ["Agreement", "Whether the words agree with the rule"]
    ),
    ...provenanceColumns,
    quote_due: column(
      { type: "text", isUsual: false },
      ["应出席原文", "应出席人数在来源中的字句"],
      ["Words for due", "Words of the source that give the number due"]
    ),
    quote_present: column(
      { type: "text", isUsual: false },
      ["实到原文", "实到人数在来源中的字句"],
      ["Words for present", "Words of the source that give the number present"]
    ),
    sitting_id: column(
      { type: "code", isUsual: false },
      ["全体会议编号", "记录中的编号，会议之内不变"],
      ["Sitting’s identifier", "Identifier within the record"]
    ),
    ordinal: column(
      { type: "integer", isUsual: false },
      ["第几次", "第几次全体会议，报道有编号时"],
      ["Ordinal", "Number of the plenary meeting, where it has one"]
    ),
    ...evidenceColumns
  }
};

// domain/tables/spreadsheet-safe.ts
var formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;
function spreadsheetSafe(text) {
  return formula.test(text) ? `'${text}` : text;
}

// domain/tables/formats/csv-line.ts
var special = /[",\r\n]/;
function csvLine(cells, parts) {
  let text = "";
  for (let place = 0; place < cells.length; place++) {
    if (place > 0) text += ",";
    const cell = cells[place];
    if (cell === null || cell === void 0) continue;
    if (typeof cell === "string" && (parts === void 0 || parts[place] === "text")) {
      const safe = spreadsheetSafe(cell);
      text += special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    } else text += cell;
  }
  return `${text}\r
`;
}

// domain/tables/coverage.ts
var items = (zh, en) => column({ type: "integer", unit: "item", total: "sum" }, zh, en);
var coverage = {
  key: "coverage",
  title: { "zh-CN": "报道情况", en: "Coverage" },
  row: {
    "zh-CN": "每次会议一行：报道了多少，缺什么",
    en: "A row a session: how much is reported, and what is not"
  },
  columns: {
    ...sessionColumns,
    first_day: column({ type: "date" }, ["首日", "已知的第一天"], ["First day", "First day known"]),
    last_day: column({ type: "date" }, ["末日", "已知的最后一天"], ["Last day", "Last day known"]),
    sittings: items(["全体会议数", "记录中的全体会议"], ["Sittings", "Sittings in the record"]),
    sittings_counted: items(
      ["有出席数的会议", "应出席与实到都有报道的全体会议"],
      ["Sittings counted", "Sittings with both the number due and the number present"]
    ),
    sittings_in_office: items(
      ["有全体数的会议", "报道了全体人数的全体会议"],
      ["Sittings with all in office", "Sittings for which the number in office is reported"]
    ),
    resolutions: items(["决议数", "记录中的决议、决定"], ["Resolutions", "Resolutions in the record"]),
    resolutions_voted: items(
      ["有票数的决议", "报道了赞成票数的决议"],
      ["Resolutions with votes", "Resolutions with the votes for"]
    ),
    elections: items(["选举数", "记录中的当选"], ["Elections", "Elections in the record"]),
    elections_voted: items(
      ["有票数的选举", "报道了得票数的选举"],
      ["Elections with votes", "Elections with the votes for"]
    ),
    reports: items(["报告数", "记录中的报告"], ["Reports", "Reports in the record"]),
    reports_presented: items(
      ["有报告人的报告", "报道了报告人的报告"],
      ["Reports with presenter", "Reports whose presenter is named"]
    ),
    directives: items(
      ["要求数", "讲话的各点及其下各点"],
      ["Directives", "Points of speeches and those below them"]
    ),
    proposals_received: items(
      ["收到提案", "收到的提案或议案、建议，空为未报道"],
      ["Proposals received", "Proposals received; empty where not reported"]
    ),
    proposals_filed: items(
      ["立案", "立案的件数，空为未报道"],
      ["Proposals filed", "Proposals filed; empty where not reported"]
    ),
    sources_quoted: items(
      ["有原文的来源", "收到原文的来源，不含只有公布数字的"],
      ["Sources with words", "Sources whose text was received, not published figures alone"]
    ),
    not_reported: column(
      { type: "text" },
      [
        "未报道",
        "没有报道的项目，以空格分开：attendance、in_office、resolutions、votes、reports、presenters、directives、proposals、days"
      ],
      [
        "Not reported",
        "What is not reported, parted by spaces: attendance, in_office, resolutions, votes, reports, presenters, directives, proposals, days"
      ]
    ),
    before_published: column(
      { type: "boolean" },
      ["上次会议已发布", "届内上一次会议是否也已发布；第一次会议为空"],
      [
        "One before published",
        "Whether the session before it in the term is published too; empty for the first"
      ]
    ),
    ...provenanceColumns
  }
};

// domain/tables/decisions.ts
var votes = (zh, en) => column({ type: "integer", unit: "vote", total: "sum" }, zh, en);
var sitting = column(
  { type: "code" },
  ["全体会议", "表决所在的全体会议：preparatory、opening、plenary 或 closing"],
  ["Sitting", "The sitting that voted: preparatory, opening, plenary or closing"]
);
var date = column({ type: "date" }, ["日期", "表决之日"], ["Date", "Day of the vote"]);
var votesCast = {
  votes_for: votes(["赞成", "赞成票数"], ["For", "Votes for"]),
  votes_against: votes(["反对", "反对票数"], ["Against", "Votes against"]),
  votes_abstain: votes(["弃权", "弃权票数"], ["Abstain", "Abstentions"])
};
var majorityColumns = {
  base: column(
    { type: "code" },
    ["基数", "in_office 全体；due 以应出席代替"],
    ["Base", "in_office, or due standing in for it"]
  ),
  base_count: column(
    { type: "integer", unit: "person" },
    ["基数人数", "过半数所据的人数；表决当次未报道时取会议其他全体会议的数"],
    ["Base count", "Number that the majority is of; where the sitting gives none, that of another sitting"]
  ),
  needed: column(
    { type: "integer", unit: "vote" },
    ["所需票数", "全体过半数：基数的一半取整加一"],
    ["Needed", "Least number that is more than half of all: half of the base, rounded down, and one"]
  ),
  margin: column(
    { type: "integer", unit: "vote" },
    ["余额", "赞成票减所需票数"],
    ["Margin", "Votes for minus votes needed"]
  ),
  passes: column(
    { type: "boolean" },
    ["过半数", "赞成票是否达到所需票数"],
    ["Majority", "Whether the votes for are as many as needed"]
  ),
  rule: column(
    { type: "code" },
    ["规则", "规则编号，见方法页"],
    ["Rule", "Identifier of the rule; see the method page"]
  )
};
var resolutions = {
  key: "resolutions",
  title: { "zh-CN": "决议", en: "Resolutions" },
  row: { "zh-CN": "每项决议、决定一行", en: "A row a resolution" },
  columns: {
    ...sessionColumns,
    number: column({ type: "integer" }, ["序号", "在记录中的次序"], ["Number", "Its place in the record"]),
    title: column({ type: "text" }, ["标题", "报道所称标题"], ["Title", "Title as reported"]),
    category: column(
      { type: "code" },
      ["类别", "按标题归入的类别，见方法页"],
      ["Category", "Category by its title; see the method page"]
    ),
    method: column(
      { type: "code" },
      ["方式", "button 按键；hands 举手；ballot 投票；applause 鼓掌；unspecified 未说明"],
      ["Method", "button, hands, ballot, applause or unspecified"]
    ),
    ...votesCast,
    votes_not_voting: votes(["未按键", "未参加表决的人数"], ["Not voting", "Present and not voting"]),
    outcome: column(
      { type: "code" },
      ["结果", "adopted 通过；not_adopted 未通过"],
      ["Outcome", "adopted or not_adopted"]
    ),
    sitting,
    date,
    ...majorityColumns,
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["决议编号", "记录中的编号"],
      ["Resolution’s identifier", "Identifier within the record"]
    ),
    ...evidenceColumns
  }
};
var elections = {
  key: "elections",
  title: { "zh-CN": "选举", en: "Elections" },
  row: { "zh-CN": "每人每职一行", en: "A row a person elected to a post" },
  columns: {
    ...sessionColumns,
    number: column({ type: "integer" }, ["序号", "在记录中的次序"], ["Number", "Its place in the record"]),
    person: column({ type: "text" }, ["姓名", "报道所称姓名"], ["Person", "Name as reported"]),
    post: column({ type: "text" }, ["职务", "当选的职务"], ["Post", "Post to which they were elected"]),
    ...votesCast,
    sitting,
    date,
    ...majorityColumns,
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["选举编号", "记录中的编号"],
      ["Election’s identifier", "Identifier within the record"]
    ),
    ...evidenceColumns
  }
};

// domain/tables/proceedings.ts
var states = "open 待办；under_way 在办；done 办结；dropped 不再办";
var statesEn = "open, under_way, done or dropped";
var followupColumns = {
  public_notes: column(
    { type: "integer", unit: "item", total: "sum", empty: "not_followed" },
    ["公开记事", "已公开的办理记事件数；没有跟踪为空。取导出时的情况，指定时点的表中为空"],
    [
      "Public notes",
      "Published notes on what became of it; empty where nobody follows it up. As it is now; empty in a table as of a moment"
    ]
  ),
  newest_note_day: column(
    { type: "date", empty: "no_note" },
    ["最近记事日期", "最近一件公开记事所记之日。取导出时的情况，指定时点的表中为空"],
    [
      "Newest note’s day",
      "Day that the newest public note is about. As it is now; empty in a table as of a moment"
    ]
  ),
  newest_note_state: column(
    { type: "code", empty: "no_note" },
    ["最近记事所称状态", `${states}。取导出时的情况，指定时点的表中为空`],
    [
      "Newest note’s state",
      `How far it is by the newest public note: ${statesEn}. As it is now; empty in a table as of a moment`
    ]
  ),
  newest_note: column(
    { type: "text", empty: "no_note" },
    ["最近记事", "最近一件公开记事的全文。取导出时的情况，指定时点的表中为空"],
    ["Newest note", "Words of the newest public note. As it is now; empty in a table as of a moment"]
  )
};
var followupStaffColumns = {
  addressee: column(
    { type: "text", empty: "not_set" },
    ["承办", "跟踪表所列承办单位。取导出时的情况，指定时点的表中为空"],
    ["Addressee", "Who is to do it. As it is now; empty in a table as of a moment"]
  ),
  deadline: column(
    { type: "date", empty: "not_set" },
    ["期限", "跟踪表所列期限。取导出时的情况，指定时点的表中为空"],
    ["Deadline", "Day by which it is to be done. As it is now; empty in a table as of a moment"]
  ),
  state: column(
    { type: "code", empty: "not_followed" },
    ["办理状态", `${states}；没有跟踪为空。取导出时的情况，指定时点的表中为空`],
    [
      "State",
      `${statesEn}, by all notes; empty where nobody follows it up. As it is now; empty in a table as of a moment`
    ]
  )
};
var staffColumns = Object.keys(followupStaffColumns);
var directives = {
  key: "directives",
  title: { "zh-CN": "要求", en: "Directives" },
  row: { "zh-CN": "讲话每一点及其下各点各一行", en: "A row a point of a speech, and each point below it" },
  columns: {
    ...sessionColumns,
    speaker: column(
      { type: "text" },
      ["讲话人", "报道所称姓名；空为会议要求"],
      ["Speaker", "Name as reported; empty where the meeting itself asks"]
    ),
    post: column(
      { type: "text" },
      ["职务", "讲话人在该次会议报道中的职务"],
      ["Post", "Posts of the speaker in the reports of the session"]
    ),
    point: column(
      { type: "code" },
      ["点号", "在讲话中的序号，下级以点相连，如 2.1"],
      ["Point", "Number within the speech, parts joined by dots, such as 2.1"]
    ),
    heading: column({ type: "text" }, ["要点", "报道原文"], ["Heading", "As reported"]),
    text: column({ type: "text" }, ["正文", "要点之后的原文"], ["Text", "What follows the heading"]),
    themes: column(
      { type: "text" },
      ["主题", "由人选定，或按公布的词表由字句推出；只在第一级各点"],
      [
        "Themes",
        "Chosen by people, or suggested by its words and the published list; only for points of the first rank"
      ]
    ),
    themes_by: column(
      { type: "code" },
      ["主题来由", "rule 按词表推出；people 由人选定；下级各点为空"],
      [
        "Themes by",
        "rule: suggested by the published list; people: chosen by people; empty below the first rank"
      ]
    ),
    quantities: column(
      { type: "text" },
      ["所列数量", "要点及其下各点写到的数量，照原文"],
      ["Quantities", "Quantities that the point and those below it name, as written"]
    ),
    ...followupColumns,
    ...followupStaffColumns,
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["要求编号", "记录中的编号"],
      ["Directive’s identifier", "Identifier within the record"]
    ),
    above: column(
      { type: "code", isUsual: false },
      ["上级编号", "上一级要点的编号"],
      ["Above", "Identifier of the point above"]
    ),
    ...evidenceColumns
  }
};
var reports = {
  key: "reports",
  title: { "zh-CN": "报告", en: "Reports" },
  row: { "zh-CN": "每个听取或审议的报告一行", en: "A row a report heard" },
  columns: {
    ...sessionColumns,
    number: column({ type: "integer" }, ["序号", "在记录中的次序"], ["Number", "Its place in the record"]),
    title: column({ type: "text" }, ["标题", "报道所称标题"], ["Title", "Title as reported"]),
    presenter: column({ type: "text" }, ["报告人", "报道所称姓名"], ["Presenter", "Name as reported"]),
    post: column(
      { type: "text" },
      ["职务", "报告人在该次会议报道中的职务"],
      ["Post", "Posts of the presenter in the reports of the session"]
    ),
    sitting: column(
      { type: "code" },
      ["全体会议", "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕"],
      ["Sitting", "preparatory, opening, plenary or closing"]
    ),
    date: column({ type: "date" }, ["日期", "全体会议当日"], ["Date", "Day of the sitting"]),
    ...provenanceColumns,
    item: column(
      { type: "code", isUsual: false },
      ["报告编号", "记录中的编号"],
      ["Report’s identifier", "Identifier within the record"]
    ),
    ...evidenceColumns
  }
};

// domain/tables/rolls.ts
var rolls = {
  key: "rolls",
  title: { "zh-CN": "点名", en: "Roll calls" },
  row: {
    "zh-CN": "每次已结束的点名，每名代表或委员一行；指定时点的表不含其后重新点过的",
    en: "A row a member and closed roll; as of a moment, without rolls that were opened again since"
  },
  columns: {
    ...sessionColumns,
    roll: column(
      { type: "integer" },
      ["点名序号", "本次会议中的第几次点名"],
      ["Roll", "Number of the roll within the session"]
    ),
    sitting: column(
      { type: "code" },
      ["全体会议", "preparatory 预备；opening 开幕；plenary 大会；closing 闭幕"],
      ["Sitting", "preparatory, opening, plenary or closing"]
    ),
    ordinal: column(
      { type: "integer", isUsual: false },
      ["第几次", "第几次全体会议，点名时注明的"],
      ["Ordinal", "Number of the plenary meeting, where the roll gives one"]
    ),
    date: column({ type: "date" }, ["日期", "全体会议当日"], ["Date", "Day of the sitting"]),
    number: column(
      { type: "code" },
      ["编号", "名册所载编号，以点名结束时为准"],
      ["Member’s number", "As the roster gave it when the roll was closed"]
    ),
    name: column(
      { type: "text" },
      ["姓名", "名册所载姓名，以点名结束时为准"],
      ["Name", "As the roster gave it when the roll was closed"]
    ),
    delegation: column(
      { type: "text" },
      ["代表团或界别", "名册所载，以点名结束时为准"],
      ["Delegation or sector", "As the roster gave it when the roll was closed"]
    ),
    status: column(
      { type: "code" },
      ["到会", "present 实到；late 迟到，计入实到；leave 请假；absent 缺席。请假事由不导出"],
      ["Status", "present, late (counted as present), leave or absent; reasons for leave are never exported"]
    ),
    closed_at: column(
      { type: "moment" },
      ["结束时间", "点名结束时刻（UTC）"],
      ["Closed", "Moment at which the roll was closed (UTC)"]
    ),
    sha256: column(
      { type: "code" },
      ["点名哈希", "点名全部各行的 SHA-256，台账中结束点名的一条载有同一值"],
      ["Roll’s hash", "SHA-256 of all lines of the roll, as in the ledger’s entry about closing it"]
    )
  }
};

// domain/tables/registry.ts
var tables = { attendance, resolutions, elections, directives, reports, rolls, coverage };
function tableOf(key) {
  return tables[key];
}
function isTable(word) {
  return Object.hasOwn(tables, word);
}
var tableKeys = Object.keys(tables).filter(isTable);

// domain/record/vocabulary.ts
var levels = ["national", "province", "city", "county", "township"];

// domain/record/numerals.ts
var digits = {
  "〇": 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
};
var units = {
  十: 10,
  廿: 20,
  卅: 30,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4
};
function parseNumeral(written) {
  const single = written.length === 1 ? digits[written] : void 0;
  if (single !== void 0) return single;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  if (numerals.test(written)) return inWords(written);
  const text = written.normalize("NFKC").replace(/\s/g, "");
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(",", ""));
  return numerals.test(text) ? inWords(text) : null;
}
var numerals = /^[〇零○一二两兩三四五六七八九十廿卅百千万萬]+$/;
var inWords = (text) => /[十廿卅百千万萬]/.test(text) ? withUnits(text) : inDigits(text);
function inDigits(text) {
  if (text.length > 9) return null;
  return [...text].reduce((value, character) => value * 10 + (digits[character] ?? 0), 0);
}
function withUnits(text) {
  let total = 0;
  let section = 0;
  let digit = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const value = digits[character];
    if (value !== void 0) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const unit = units[character] ?? 0;
    if (unit === 1e4) {
      if (total !== 0) return null;
      total = (section + (digit ?? 0)) * unit;
      [section, digit, last] = [0, null, Number.POSITIVE_INFINITY];
      continue;
    }
    if (unit >= last) return null;
    if (unit === 20 || unit === 30) {
      if (digit !== null && digit !== 0) return null;
      section += unit;
      last = 10;
    } else {
      section += (digit === null || digit === 0 ? 1 : digit) * unit;
      last = unit;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}

// domain/record/region-codes.ts
var country = "100000";
function codeStart(region) {
  return region === country ? country : region.replace(/(?:00){1,2}$/, "");
}
function liesWithin(code, region) {
  return region === country ? code === country : code !== country && code.startsWith(codeStart(region));
}

// domain/tables/lines.ts
var Sums = class {
  constructor(totalled) {
    this.totalled = totalled;
    this.sums = totalled.map(() => null);
    this.parts = totalled.map(() => [0, 0]);
  }
  rows = 0;
  sums;
  parts;
  add(cells) {
    this.rows += 1;
    for (const [n, one] of this.totalled.entries()) {
      if (one.how === "sum") {
        const value = cells[one.from];
        if (typeof value === "number") this.sums[n] = (this.sums[n] ?? 0) + value;
        continue;
      }
      const part = cells[one.part];
      const of = cells[one.of];
      const kept = this.parts[n];
      if (typeof part !== "number" || typeof of !== "number" || of === 0 || kept === void 0) continue;
      kept[0] += part;
      kept[1] += of;
    }
  }
  /** @returns the total of each totalled column, by its place */
  *totals() {
    for (const [n, one] of this.totalled.entries()) {
      if (one.how === "sum") yield [one.place, this.sums[n] ?? null];
      else {
        const [part, of] = this.parts[n] ?? [0, 0];
        yield [one.place, of === 0 ? null : Math.round(1e4 * part / of) / 100];
      }
    }
  }
};
function totalledOf({ columns, hidden }) {
  const keys = [...columns.map(({ key }) => key), ...hidden];
  return columns.flatMap(({ total }, place) => {
    if (total === null) return [];
    if (total === "sum") return [{ place, how: "sum", from: place }];
    return [{ place, how: "ratio", part: keys.indexOf(total.part), of: keys.indexOf(total.of) }];
  });
}
var TableTotals = class {
  constructor(columns) {
    this.columns = columns;
    this.sums = new Sums(totalledOf({ columns, hidden: [] }));
  }
  sums;
  add(cells) {
    this.sums.add(cells);
  }
  /** By column; null is the sum of nothing reported. */
  values() {
    const totals = new Map(this.sums.totals());
    return Object.fromEntries(
      this.columns.flatMap(({ key }, place) => totals.has(place) ? [[key, totals.get(place) ?? null]] : [])
    );
  }
};

// domain/proof/rows/left-out.ts
var bundleTables = [
  "attendance",
  "resolutions",
  "elections",
  "directives",
  "reports",
  "coverage"
];
function isBundleTable(table) {
  return bundleTables.some((one) => one === table);
}
var leftOut = {
  attendance: [],
  resolutions: [],
  elections: [],
  directives: [
    ...["themes", "themes_by", "public_notes", "newest_note_day", "newest_note_state"],
    ...["newest_note", "addressee", "deadline", "state"]
  ],
  reports: [],
  coverage: ["before_published"]
};

// domain/proof/rows/scope.ts
var holds = {
  region: ({ body }, said) => liesWithin(body.regionCode ?? "", String(said)),
  body: ({ body }, said) => body.kind === said,
  level: ({ body }, said) => body.level === said,
  term: ({ term }, said) => term === said,
  from: ({ year }, said) => year !== null && year >= Number(said),
  to: ({ year }, said) => year !== null && year <= Number(said)
};
function isWithinScope(scope, record) {
  return Object.entries(scope).every(([word, said]) => holds[word]?.(record, said) === true);
}

// domain/export/attendance-columns.ts
var joined = (values2) => values2.filter((value) => value !== null).join(" | ") || null;
var values = {
  session: (r) => r.sessionKey,
  region_code: (r) => r.regionCode,
  region: (r) => r.regionName,
  body: (r) => r.kind,
  level: (r) => r.level,
  term: (r) => r.term,
  session_number: (r) => r.session,
  year: (r) => r.year,
  sitting: (r) => r.sitting,
  date: (r) => r.date,
  in_office: (r) => r.inOffice,
  due: (r) => r.due,
  present: (r) => r.present,
  absent: (r) => r.absent,
  rate: (r) => r.rate,
  threshold: (r) => r.threshold,
  margin: (r) => r.margin,
  quorum_met: (r) => r.quorumMet,
  base: (r) => r.base,
  rule: (r) => r.rule,
  claim: (r) => r.quorumClaim,
  agreement: (r) => r.agreement,
  revision: (r) => r.revision,
  sha256: (r) => r.sha256,
  published_at: (r) => r.publishedAt,
  source: (r) => joined(r.sources.map(({ title, publisher }) => joined([title, publisher]))),
  source_url: (r) => joined(r.sources.map(({ url }) => url)),
  source_sha256: (r) => joined(r.sources.map(({ sha256 }) => sha256)),
  quote_due: (r) => r.quotes.due ?? null,
  quote_present: (r) => r.quotes.present ?? null
};
var readers = new Map(Object.entries(values));
var attendanceColumns = columnsOf(attendance).flatMap(
  ({ key, title, type, unit, definition }) => {
    const value = readers.get(key);
    return value === void 0 ? [] : [{ key, title, type, unit, definition, value }];
  }
);

// domain/rules/attendance-rate.ts
function attendanceRate({ due, present }) {
  return due === null || present === null || due === 0 ? null : 100 * present / due;
}

// domain/rules/base.ts
function baseOf({ inOffice, due }) {
  if (inOffice !== null && inOffice > 0) return { kind: "in_office", count: inOffice, standsIn: false };
  if (due !== null && due > 0) return { kind: "due", count: due, standsIn: true };
  return null;
}

// domain/rules/claim.ts
var denial = /(?:不|未|没有|沒有)(?:足|达|達|符合|到|够|夠|满|滿|超过|超過)|未能/;
var assertion = /符合|达到|達到|超过|超過|三分之二|2\/3|有效|合法/;
var otherMeasure = /过半|過半|半数|半數|二分之一|多数|多數/;
function claimAgreement(claim, verdict) {
  if (claim === null) return "no_claim";
  const words = claim.normalize("NFKC").replace(/\s/g, "");
  if (!verdict.known || verdict.met === null || otherMeasure.test(words)) return "not_comparable";
  if (denial.test(words)) return verdict.met ? "disagrees" : "agrees";
  if (assertion.test(words)) return verdict.met ? "agrees" : "disagrees";
  return "not_comparable";
}

// domain/rules/majority.ts
var local = levels.filter((level) => level !== "national");
var majorityRules = [
  {
    id: "congress-majority-2022",
    kind: "people_congress",
    levels: local,
    from: "2022-03-12",
    to: null,
    law: {
      "zh-CN": "《地方组织法》（2022年修正）",
      en: "Organic Law of Local Congresses and Governments (2022)"
    },
    article: "25",
    support: "full_text"
  },
  {
    id: "congress-majority-2015",
    kind: "people_congress",
    levels: local,
    from: "2015-08-29",
    to: "2022-03-11",
    law: {
      "zh-CN": "《地方组织法》（2015年修正）",
      en: "Organic Law of Local Congresses and Governments (2015)"
    },
    article: "20",
    support: "excerpt"
  },
  {
    id: "congress-majority-2004",
    kind: "people_congress",
    levels: local,
    from: null,
    to: "2015-08-28",
    law: {
      "zh-CN": "《地方组织法》（2004年修正）",
      en: "Organic Law of Local Congresses and Governments (2004)"
    },
    article: "20",
    support: "unverified"
  },
  {
    id: "npc-majority",
    kind: "people_congress",
    levels: ["national"],
    from: null,
    to: null,
    law: {
      "zh-CN": "《全国人民代表大会议事规则》",
      en: "Rules of Procedure of the National People’s Congress"
    },
    article: "59",
    support: "full_text"
  },
  {
    id: "cppcc-majority",
    kind: "cppcc",
    levels: levels.filter((level) => level !== "township"),
    from: null,
    to: null,
    law: { "zh-CN": "政协章程与惯例（条号未核）", en: "CPPCC charter and practice (article not verified)" },
    article: null,
    support: "excerpt"
  }
];
function majorityRuleOn(question) {
  const day = question.date ?? `${question.year}-12-31`;
  const rule = majorityRules.find(
    ({ kind, levels: levels2, from, to }) => kind === question.kind && levels2.includes(question.level) && (from === null || from <= day) && (to === null || day <= to)
  );
  return rule ?? null;
}
function majorityThreshold(count) {
  return Math.floor(count / 2) + 1;
}

// domain/rules/quorum-rules.ts
var local2 = ["province", "city", "county", "township"];
var quorumRules = [
  {
    id: "congress-local-2022",
    kind: "people_congress",
    levels: local2,
    from: "2022-03-12",
    to: null,
    fraction: [2, 3],
    basis: "law",
    law: {
      "zh-CN": "《地方各级人民代表大会和地方各级人民政府组织法》（2022年修正）",
      en: "Organic Law of Local People’s Congresses and Local People’s Governments (2022)"
    },
    article: "14(4)",
    support: "full_text"
  },
  {
    id: "congress-local-before-2022",
    kind: "people_congress",
    levels: local2,
    from: null,
    to: "2022-03-11",
    fraction: [2, 3],
    basis: "local_rules",
    law: {
      "zh-CN": "地方人民代表大会议事规则（如贵州1990/1996年第六条、厦门1995/2005年第五条、湖北2005年第五条）",
      en: "local rules of procedure (such as Guizhou 1990/1996 Art 6, Xiamen 1995/2005 Art 5, Hubei 2005 Art 5)"
    },
    article: null,
    support: "excerpt"
  },
  {
    id: "congress-national-1989",
    kind: "people_congress",
    levels: ["national"],
    from: "1989-04-04",
    to: null,
    fraction: [2, 3],
    basis: "rules_of_procedure",
    law: {
      "zh-CN": "《全国人民代表大会议事规则》（1989、2021）",
      en: "Rules of Procedure of the National People’s Congress (1989, 2021)"
    },
    article: "4",
    support: "full_text"
  },
  {
    id: "cppcc-work-rules",
    kind: "cppcc",
    levels: ["national", "province", "city", "county"],
    from: null,
    to: null,
    fraction: [2, 3],
    basis: "work_rules_and_practice",
    law: {
      "zh-CN": "政协全体会议工作规则（2005）与惯例；所见章程各条未载法定人数",
      en: "work rules of the CPPCC plenary (2005) and practice; no clause of the charter that could be read names a quorum"
    },
    article: null,
    support: "excerpt"
  }
];
function quorumRuleFor(kind, level, day) {
  return quorumRules.find(
    (rule) => rule.kind === kind && rule.levels.includes(level) && (rule.from === null || rule.from <= day) && (rule.to === null || day <= rule.to)
  ) ?? null;
}

// domain/rules/quorum.ts
function quorumVerdict({ kind, level, date: date2, year, attendance: attendance2 }) {
  const rule = quorumRuleFor(kind, level, date2 ?? `${year}-12-31`);
  if (date2 === null && rule !== quorumRuleFor(kind, level, `${year}-01-01`))
    return { known: false, reason: "date_needed", rule: null };
  if (rule === null) return { known: false, reason: "no_rule", rule: null };
  const base = baseOf(attendance2);
  if (base === null) return { known: false, reason: "base_not_reported", rule };
  const threshold = thresholdOf(base.count, rule.fraction);
  const { present } = attendance2;
  const margin = present === null ? null : present - threshold;
  return { known: true, rule, base, threshold, present, margin, met: margin === null ? null : margin >= 0 };
}
function thresholdOf(count, [numerator, denominator]) {
  return Math.floor((count * numerator + denominator - 1) / denominator);
}

// domain/rules/law-findings.ts
function votedAt({ sittings }, id) {
  const own = sittings.find((sitting2) => sitting2.id === id);
  const counted = [own, ...sittings].find(
    (sitting2) => sitting2 !== void 0 && baseOf(sitting2.attendance) !== null
  );
  return {
    date: own?.date ?? counted?.date ?? null,
    attendance: counted?.attendance ?? { inOffice: null, due: null }
  };
}

// domain/export/attendance-row.ts
function attendanceRow(facts) {
  const verdict = quorumVerdict({ ...facts, attendance: facts });
  return {
    ...facts,
    rate: twoDecimals(attendanceRate(facts)),
    threshold: verdict.known ? verdict.threshold : null,
    margin: verdict.known ? verdict.margin : null,
    quorumMet: verdict.known ? verdict.met : null,
    base: verdict.known ? verdict.base.kind : null,
    rule: verdict.rule?.id ?? null,
    agreement: claimAgreement(facts.quorumClaim, verdict)
  };
}
function twoDecimals(value) {
  return value === null ? null : Math.round(100 * value) / 100;
}

// domain/proof/rows/cells.ts
function identityIn({ body, term, session, year }) {
  const { kind, level, regionCode, regionName } = body;
  if (kind === null || level === null || regionCode === null || regionName === null)
    throw new Error("a record without a body");
  if (term === null || session === null || year === null) throw new Error("a record without a session");
  return { kind, level, regionCode, regionName, term, session, year };
}
function sessionCells({ session }, of) {
  return {
    session,
    region_code: of.regionCode,
    region: of.regionName,
    body: of.kind,
    level: of.level,
    term: of.term,
    session_number: of.session,
    year: of.year
  };
}
function provenanceCells({ revision, sha256, publishedAt }, record) {
  const sources = sourcesOf(record);
  return {
    revision,
    sha256,
    published_at: publishedAt,
    source: joined2(sources.map(({ title, publisher }) => joined2([title, publisher]))),
    source_url: joined2(sources.map(({ url }) => url)),
    source_sha256: joined2(sources.map((source) => source.sha256))
  };
}
function sourcesOf({ sources }) {
  return sources.toSorted((a, b) => a.id < b.id ? -1 : 1);
}
function evidenceCells({ citations, sources }, path) {
  const under = citations.filter((one) => one.path.length > path.length && one.path.startsWith(path));
  const hashOf = (id) => sources.find((source) => source.id === id)?.sha256 ?? null;
  const whole = under.map(
    (one) => one.origin === "read" ? { path: one.path, source: hashOf(one.source), spans: one.spans, quote: one.quote, from: null } : { path: one.path, source: null, spans: null, quote: null, from: one.from }
  );
  return {
    quotes: under.map((one) => `${one.path.slice(path.length)}: ${wordsOf(one)}`).join("；") || null,
    evidence: whole.length === 0 ? null : JSON.stringify(whole)
  };
}
var wordsOf = (one) => one.origin === "read" ? one.quote : one.from;
function postsOf({ reports: reports2, speeches }, name) {
  const people = [...reports2.map(({ presenter }) => presenter), ...speeches.map(({ speaker }) => speaker)];
  const posts = new Set(people.flatMap((one) => one?.name === name && one?.post != null ? [one.post] : []));
  return joined2([...posts].sort(byCharacters));
}
function byCharacters(a, b) {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  const at = one.findIndex((number, place) => number !== other[place]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}
var numbersOf = (text) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
function joined2(values2) {
  return values2.filter((value) => value !== null).join(" | ") || null;
}

// domain/proof/rows/attendance-rows.ts
function attendanceRows(head, record) {
  const identity = identityIn(record);
  const { session: sessionKey, ...provenance } = head;
  const sources = sourcesOf(record);
  return record.sittings.map(({ id, kind, ordinal, date: date2, attendance: attendance2 }) => {
    const facts = { ...identity, sessionKey, sittingId: id, sitting: kind, ordinal, date: date2, ...attendance2 };
    const row = attendanceRow({ ...facts, ...provenance, sources, quotes: quotesOf(record, id) });
    return {
      ...Object.fromEntries(attendanceColumns.map(({ key, value }) => [key, value(row)])),
      sitting_id: id,
      ordinal,
      ...evidenceCells(record, `sittings/${id}/`)
    };
  });
}
function quotesOf({ citations }, sitting2) {
  const quotes = /* @__PURE__ */ new Map();
  const start = `sittings/${sitting2}/attendance/`;
  for (const citation of citations) {
    const figure2 = citation.path.startsWith(start) ? citation.path.slice(start.length).split("/")[0] : "";
    if (figure2 === void 0 || figure2 === "") continue;
    const said = quotes.get(figure2);
    quotes.set(figure2, said === void 0 ? wordsOf(citation) : `${said}；${wordsOf(citation)}`);
  }
  return Object.fromEntries(quotes);
}

// domain/proof/rows/coverage-rows.ts
function coverageRows(head, record) {
  const { sittings, resolutions: resolutions2, elections: elections2, reports: reports2, speeches, proposals, sources } = record;
  const days = sittings.flatMap(({ date: date2 }) => date2 === null ? [] : [date2]).sort();
  const figures = sittings.map(({ attendance: attendance2 }) => attendance2);
  const counts = {
    sittings: sittings.length,
    sittings_counted: figures.filter(({ due, present }) => due !== null && present !== null).length,
    sittings_in_office: figures.filter(({ inOffice }) => inOffice !== null).length,
    resolutions: resolutions2.length,
    resolutions_voted: resolutions2.filter(isVoted).length,
    elections: elections2.length,
    elections_voted: elections2.filter(isVoted).length,
    reports: reports2.length,
    reports_presented: reports2.filter(({ presenter }) => presenter !== null).length,
    directives: speeches.reduce((sum, { directives: directives2 }) => sum + pointsOf(directives2), 0),
    proposals_received: proposals?.received ?? null,
    proposals_filed: proposals?.filed ?? null
  };
  const missing = {
    attendance: counts.sittings_counted === 0,
    in_office: counts.sittings_in_office === 0,
    resolutions: counts.resolutions === 0,
    votes: counts.resolutions > 0 && counts.resolutions_voted === 0,
    reports: counts.reports === 0,
    presenters: counts.reports > 0 && counts.reports_presented === 0,
    directives: counts.directives === 0,
    proposals: counts.proposals_received === null && counts.proposals_filed === null,
    days: days.length === 0
  };
  return [
    {
      ...sessionCells(head, identityIn(record)),
      first_day: days[0] ?? null,
      last_day: days.at(-1) ?? null,
      ...counts,
      sources_quoted: sources.filter(({ kind }) => kind !== "published_figures").length,
      not_reported: Object.entries(missing).flatMap(([word, is]) => is ? [word] : []).join(" ") || null,
      ...provenanceCells(head, record)
    }
  ];
}
var isVoted = ({ votes: votes2 }) => votes2 !== null && votes2.for !== null;
var pointsOf = (points) => points.reduce((sum, { points: below }) => sum + 1 + pointsOf(below), 0);

// domain/proof/rows/decision-rows.ts
function resolutionRows(head, record) {
  const identity = identityIn(record);
  return record.resolutions.map(({ id, title, category, method, votes: votes2, outcome, sitting: sitting2 }, place) => ({
    ...sessionCells(head, identity),
    number: place + 1,
    ...{ title, category, method },
    ...voteCells(record, identity, votes2, sitting2),
    votes_not_voting: votes2?.notVoting ?? null,
    outcome,
    ...provenanceCells(head, record),
    item: id,
    ...evidenceCells(record, `resolutions/${id}/`)
  }));
}
function electionRows(head, record) {
  const identity = identityIn(record);
  return record.elections.map(({ id, name, post, votes: votes2, sitting: sitting2 }, place) => ({
    ...sessionCells(head, identity),
    number: place + 1,
    person: name,
    post,
    ...voteCells(record, identity, votes2, sitting2),
    ...provenanceCells(head, record),
    item: id,
    ...evidenceCells(record, `elections/${id}/`)
  }));
}
function voteCells(record, identity, votes2, sitting2) {
  const { date: date2, attendance: attendance2 } = votedAt(record, sitting2);
  const rule = majorityRuleOn({ ...identity, date: date2 });
  const base = rule === null ? null : baseOf(attendance2);
  const needed = base === null ? null : majorityThreshold(base.count);
  const votesFor = votes2?.for ?? null;
  const margin = votesFor === null || needed === null ? null : votesFor - needed;
  return {
    votes_for: votesFor,
    votes_against: votes2?.against ?? null,
    votes_abstain: votes2?.abstain ?? null,
    sitting: record.sittings.find(({ id }) => id === sitting2)?.kind ?? null,
    date: date2,
    base: base?.kind ?? null,
    base_count: base?.count ?? null,
    needed,
    margin,
    passes: margin === null ? null : margin >= 0,
    rule: rule?.id ?? null
  };
}

// domain/directives/quantity-units.ts
var each = (kind, size, ...written) => written.map((word) => ({ written: word, kind, size }));
var quantityUnits = [
  ...each("money", 1, "元人民币", "元"),
  ...each("points", 1, "个百分点"),
  ...each("share", 1, "%"),
  ...each(
    "projects",
    1,
    "个重大项目",
    "个重点项目",
    "个项目",
    "项重点工程",
    "个重点工程",
    "项工程",
    "个工程"
  ),
  ...each("people", 1, "名代表", "名委员", "名干部", "名群众", "人次", "人", "名"),
  ...each("households", 1, "户居民", "户家庭", "户"),
  ...each("area", 100, "平方公里"),
  ...each("area", 1 / 1e4, "平方米"),
  ...each("area", 1, "公顷"),
  ...each("area", 1 / 15, "亩"),
  ...each("length", 1, "公里", "千米"),
  ...each("length", 1 / 1e3, "米"),
  ...each("mass", 1, "吨"),
  ...each("mass", 1 / 1e3, "公斤", "千克"),
  ...each("power", 1e3, "兆瓦"),
  ...each("power", 1, "千瓦"),
  ...each(
    "things",
    1,
    "家企业",
    "所学校",
    "个小区",
    "个社区",
    "个街道",
    "个乡镇",
    "个村",
    "个景区",
    "家医院"
  ),
  ...each(
    "things",
    1,
    "件实事",
    "件提案",
    "条建议",
    "件建议",
    "项任务",
    "项措施",
    "个",
    "项",
    "家",
    "所",
    "件",
    "条",
    "座",
    "套"
  )
];
var scales = {
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12
};

// domain/directives/quantities.ts
var longestFirst = (words) => [...words].sort((a, b) => b.length - a.length).join("|");
var unitOf = new Map(quantityUnits.map((unit) => [unit.written, unit]));
var figure = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
var numeral = "[一二三四五六七八九十百千万两〇零]{2,12}";
var pattern = new RegExp(
  `(?<before>近|约|超过|超|逾|不少于|不低于|至少)?(?<![第\\d.,一二三四五六七八九十百千万亿两〇零年月+])(?<number>${figure}|${numeral})\\s?(?<more>[多余])?(?<scale>${longestFirst(Object.keys(scales))})?(?<more2>[多余])?(?<unit>${longestFirst([...unitOf.keys()])})`,
  "gu"
);
var vague = /* @__PURE__ */ new Set(["近", "约", "超过", "超", "逾", "不少于", "不低于", "至少"]);
function quantitiesIn(text) {
  const plain = plainDigits(text);
  return [...plain.matchAll(pattern)].flatMap(({ groups = {}, 0: whole, index }) => {
    const unit = unitOf.get(groups.unit ?? "");
    const number = numberOf(groups.number ?? "");
    if (unit === void 0 || number === null) return [];
    if (isRange(plain, index, index + whole.length)) return [];
    const before = groups.before ?? "";
    const value = number * (scales[groups.scale ?? ""] ?? 1) * unit.size;
    return [
      {
        written: text.slice(index + before.length, index + whole.length).trim(),
        kind: unit.kind,
        value: Math.round(value * 1e6) / 1e6,
        about: vague.has(before) || groups.more !== void 0 || groups.more2 !== void 0,
        phrase: phraseAt(text, index, index + whole.length)
      }
    ];
  });
}
function plainDigits(text) {
  return text.replace(/[０-９％．]/gu, (character) => character.normalize("NFKC"));
}
function numberOf(written) {
  return /^\d/.test(written) ? Number(written.replaceAll(",", "")) : parseNumeral(written);
}
function isRange(text, start, end) {
  const before = /[\d%元个][-—–~～至到]$/u.test(text.slice(Math.max(0, start - 2), start));
  return before || /^[-—–~～至到]\d/u.test(text.slice(end, end + 2));
}
function phraseAt(text, start, end) {
  const stops = /[，。！？；：,!?;:\n]/u;
  let [from, to] = [start, end];
  while (from > 0 && !stops.test(text.charAt(from - 1))) from--;
  while (to < text.length && !stops.test(text.charAt(to))) to++;
  return text.slice(from, to).trim();
}

// domain/directives/sentences.ts
function wordsOf2({ heading, text, points }) {
  const own = text ?? heading;
  const below = points.map(wordsOf2).filter((words) => !own.includes(words));
  return [own, ...below].join("。");
}

// domain/proof/rows/proceeding-rows.ts
function reportRows(head, record) {
  const identity = identityIn(record);
  return record.reports.map(({ id, title, presenter, sitting: sitting2 }, place) => {
    const own = record.sittings.find((one) => one.id === sitting2);
    return {
      ...sessionCells(head, identity),
      number: place + 1,
      title,
      presenter: presenter?.name ?? null,
      post: postsOf(record, presenter?.name),
      sitting: own?.kind ?? null,
      date: own?.date ?? null,
      ...provenanceCells(head, record),
      item: id,
      ...evidenceCells(record, `reports/${id}/`)
    };
  });
}
function directiveRows(head, record) {
  const identity = identityIn(record);
  return record.speeches.flatMap(
    ({ id: speech, speaker, directives: directives2 }) => placed(directives2, null, "", `speeches/${speech}/directives/`).map(
      ({ point, above, path, directive }) => ({
        ...sessionCells(head, identity),
        speaker: speaker?.name ?? null,
        post: postsOf(record, speaker?.name),
        point,
        heading: directive.heading,
        text: directive.text,
        // A point's quantities take in those of the points below it, which have none of their own.
        quantities: above === null ? quantitiesOf(directive) : null,
        ...provenanceCells(head, record),
        item: directive.id,
        above,
        ...evidenceCells(record, path)
      })
    )
  );
}
function quantitiesOf(directive) {
  const written = quantitiesIn(wordsOf2(directive)).map((quantity) => quantity.written);
  return written.join("；") || null;
}
function placed(points, above, start, under) {
  return points.flatMap((directive) => {
    const point = `${start}${directive.ordinal}`;
    const path = `${under}${directive.id}/`;
    const below = placed(directive.points, directive.id, `${point}.`, `${path}points/`);
    return [{ point, above, path, directive }, ...below];
  });
}

// domain/proof/rows/table-rows.ts
var rules = {
  attendance: attendanceRows,
  resolutions: resolutionRows,
  elections: electionRows,
  directives: directiveRows,
  reports: reportRows,
  coverage: coverageRows
};
function bundleColumns(table) {
  const without = leftOut[table];
  return columnsOf(tableOf(table)).filter(({ key }) => !without.includes(key));
}
function rowsOf(table, head, record) {
  const keys = bundleColumns(table).map(({ key }) => key);
  return rules[table](head, record).map((row) => keys.map((key) => row[key] ?? null));
}
function headLine(table, language) {
  return `\uFEFF${csvLine(bundleColumns(table).map(({ title }) => title[language]))}`;
}
export {
  TableTotals,
  bundleColumns,
  bundleTables,
  csvLine,
  headLine,
  isBundleTable,
  isWithinScope,
  leftOut,
  rowsOf
};
