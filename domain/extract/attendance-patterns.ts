const figure = "(?<figure>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,5}|[〇零一二两三四五六七八九十百千万]{1,9})";
/** Words between the verb and its figure; no digits, no punctuation. */
const filler =
  "(?:出席|到会|参会|参加|会议|大会|全会|今天|今日|当天|当日|闭幕|开幕|预备|投票|选举|现场|本次|这次|此次|第[一二三四五六七八九十]+次|全体|正式|全国|区|县|市|省|州|镇|乡|旗|政协|人大|人民|代表|委员|常委|常务|会|组成|人员|人数|总数|的|为|共有|共计|共|有|计|是|：|\\s|[▶►▷▸→➡｜|/…—–·•\\-]|👉){0,8}";
const unit = "\\s*(?:名|人|位|个(?:代表|委员))";
/** In brackets figures go without a unit: （应到359，实到318）. */
const unitOrEnd = "(?:\\s*(?:名|人|位)|(?=[，）。；](?!\\d)| ?(?:实到|出席|请假|缺席)))";
/** 应到代表：401　实到代表：377: a form's label, a mark, and the figure alone. */
const labelled = "(?:会议|会|代表|委员|人员|人数|总数|\\s){0,4}(?:\\s?[：▶►→｜|]\\s?| )";
const alone = "(?=\\s|$|[，。；、（｜|]|实到|出席|请假|缺席|符合|达到)";

export type AttendancePattern = {
  id: string;
  kind: "due" | "present" | "absent";
  pattern: RegExp;
  /** Whether the words may also tell of something else; such a figure is to be checked. */
  loose?: boolean;
};

/** How reports give attendance. Group: figure. */
export const attendancePatterns: readonly AttendancePattern[] = [
  {
    id: "due",
    kind: "due",
    pattern: new RegExp(`应(?:该)?(?:出席|到会|到|参会|参加)${filler}${figure}${unitOrEnd}`, "g"),
  },
  {
    id: "due",
    kind: "due",
    pattern: new RegExp(
      `应(?:该)?(?:出席|到会|到|参会|参加)(?:会议|大会)?(?:的)?(?:政协)?(?:委员|代表|常委)[、和及](?:特邀|港澳)(?:委员|人士)(?:共|计)*${figure}${unit}`,
      "g",
    ),
  },
  {
    id: "due",
    kind: "due",
    pattern: new RegExp(`(?<=代表|委员)应[为有是]${figure}${unit}(?=，(?:实|今|出|到|现))`, "g"),
  },
  {
    id: "present",
    kind: "present",
    pattern: new RegExp(`(?<=(?:代表|委员)应[为有是]\\d{1,5}(?:名|人|位)，)实[为有是]${figure}${unit}`, "g"),
  },
  {
    id: "due-present-number",
    kind: "due",
    pattern: new RegExp(
      `(?<=(?:代表|委员)(?:应选|总)?名额(?:为|是)?\\d{1,5}(?:名|人)，)(?:现实有|现有|实有|现任)(?:代表|委员)?${figure}${unit}`,
      "g",
    ),
  },
  {
    id: "present-deputies",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `(?<=今天|今日|当天|其中|，|有)${figure}(?:名|人|位)(?:(?:实际)?(?:出席|参加|到)了?(?:大会|会议|会)|(?<=(?:今天|今日)有?[^，。；]{1,9})(?:出席|到会))(?=[，。；])`,
      "g",
    ),
  },
  {
    id: "due-of-whom",
    kind: "due",
    pattern: new RegExp(
      `${figure}(?:名|位)(?:人大|县|区|市|镇|乡|政协)*(?:代表|委员)(?:当|之)?[中里]，?(?=(?:有|共有)?\\d{1,4}(?:名|人|位)(?:代表|委员)?(?:实际)?(?:出席|到会|参会|参加))`,
      "g",
    ),
  },
  {
    id: "present-of-whom",
    kind: "present",
    pattern: new RegExp(
      `(?<=(?:代表|委员)(?:当|之)?[中里]，?(?:共有|有)?)${figure}(?:名|人|位)(?:代表|委员)?(?:实际)?(?:出席|到会|参会|参加)`,
      "g",
    ),
  },
  {
    id: "due-whole-region",
    kind: "due",
    loose: true,
    pattern: new RegExp(
      `(?:全(?:镇|乡|街道|县|区|市|体|部)|现有的?)(?:共有|共|现有)?${figure}(?:名|位)(?:人大|政协|镇|乡|县|区|市)*(?:代表|委员)(?=，?(?:实际)?(?:到会|出席|实到)[^，。；\\d]{0,6}\\d)`,
      "g",
    ),
  },
  {
    id: "present-registered",
    kind: "present",
    loose: true,
    pattern: new RegExp(`(?:实际|已|现)?报到(?:的)?(?:代表|委员)?(?:有|共)?${figure}${unit}`, "g"),
  },
  {
    id: "due-in-form",
    kind: "due",
    pattern: new RegExp(`应(?:该)?(?:出席|到会|到|参会|参加)${labelled}${figure}${alone}`, "gm"),
  },
  {
    id: "present-in-form",
    kind: "present",
    pattern: new RegExp(
      `(?:实(?:际)?(?:出席|到会|到|参会|参加)|(?<![应未])(?:到会|出席|参会)(?=[^：\\n]{0,6}：))${labelled}${figure}${alone}`,
      "gm",
    ),
  },
  {
    id: "absent-in-form",
    kind: "absent",
    pattern: new RegExp(`(?:请假|缺席|未到)${labelled}${figure}${alone}`, "gm"),
  },
  {
    id: "due-members",
    kind: "due",
    pattern: new RegExp(
      `(?:代表|委员|组成人员)(?:总数|总名额|名额|人数)?(?:为|是|有|共有|共计|共|总计|实有|现有)${figure}${unit}(?=，(?:今[天日])?(?:实|出|到|现|参)|[，。]截[止至])`,
      "g",
    ),
  },
  {
    id: "due-members",
    kind: "due",
    pattern: new RegExp(`全体(?:代表|委员)(?:共|计)*${figure}${unit}(?=，(?:实|出席|到会|现))`, "g"),
  },
  {
    id: "due-members",
    kind: "due",
    loose: true,
    pattern: new RegExp(
      `届[^，。；\\d]{0,8}(?:代表|委员)(?:总共|一共|共)(?:有|计)?${figure}${unit}(?=。)`,
      "g",
    ),
  },
  {
    id: "due-present-number",
    kind: "due",
    pattern: new RegExp(
      `(?:(?<!列席|邀请)(?:共有|实有|现有|现任|应有|总共有)[^，。；\\d]{0,10}?(?:代表|委员|组成人员)(?:总数|人数)?(?:为)?|(?:代表|委员)(?:总数|总名额)[^，。；\\d]{0,4}?)${figure}${unit}`,
      "g",
    ),
  },
  {
    id: "due-members",
    kind: "due",
    loose: true,
    pattern: new RegExp(`(?<!列席)(?:代表|委员)${figure}${unit}(?=，(?:实到|实际))`, "g"),
  },
  {
    id: "present-deputies",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `${figure}(?:名|位)(?:人大|人民|正式|政协|区|县|市|省|镇|乡)*(?:代表|委员)(?=(?:和|及|、)[^，。；]{0,20}(?:列席|特邀)[^，。；]{0,16}(?:参加|出席))`,
      "g",
    ),
  },
  {
    id: "present",
    kind: "present",
    pattern: new RegExp(
      `(?<!特邀委员|列席人员|列席)实(?:际)?(?:出席|到会|参会|参加|到到?)${filler}${figure}${unitOrEnd}`,
      "g",
    ),
  },
  {
    id: "present-attended",
    kind: "present",
    pattern: new RegExp(`(?<![应列实际未邀没]|应邀)(?:出席|到会)了?${filler}${figure}${unit}`, "g"),
  },
  {
    id: "present-voted",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `(?:参加(?:投票|表决|(?:本次|此次|这次)?(?:会议|大会))的?|与会(?:的)?)(?:[乡镇县区市]?(?:人大)?代表|(?:政协)?委员)?(?:有|共)?${figure}${unit}`,
      "g",
    ),
  },
  {
    id: "present-took-part",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `(?:人民代表|人大代表|正式代表|政协委员)${figure}${unit}(?=[^。；\\d]{0,8}(?:\\d{1,4}[人名])?(?:共同)?(?:参加|出席))`,
      "g",
    ),
  },
  {
    id: "due-whole-region",
    kind: "due",
    loose: true,
    pattern: new RegExp(
      `全(?:镇|乡|街道|县|区|市)(?:共有|共|现有)?${figure}(?:名|位)(?:人大|镇|乡|县|区|市)*代表(?=，)`,
      "g",
    ),
  },
  {
    id: "present-beside-observers",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `(?<!列席|邀请|特邀)(?:代表|委员)${figure}${unit}(?=(?:和|及|、|，)[^，。；]{0,6}列席[^，。；]{0,14}(?:参加|出席))`,
      "g",
    ),
  },
  {
    id: "present-voters",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `${figure}(?:名|位)(?:到会|与会|人大)?(?:代表|委员)(?=(?:依次|逐项|逐一|以[^，。；]{2,12}方式|无记名)?(?:表决|投票))`,
      "g",
    ),
  },
  {
    id: "present-in-all",
    kind: "present",
    loose: true,
    pattern: new RegExp(`共(?:有|计)?${figure}(?:名|位)(?:人大)?代表(?=[^。；]{0,16}参加)`, "g"),
  },
  {
    id: "present-deputies",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `${figure}(?:名|位)(?:人大|人民(?:代表大会)?|政协|区|县|市|省|镇|乡)*(?:代表|委员)(?=(?:(?:均|都|全部)(?:已)?(?:到会|出席|参加)|(?:参加|出席)了?(?:会议|大会|本次|此次|今天|[，。；])|到会|参会|与会))`,
      "g",
    ),
  },
  {
    id: "present-committee",
    kind: "present",
    loose: true,
    pattern: new RegExp(
      `(?:组成人员|委员)(?:等)?(?:共(?:计|有)?)?${figure}[人名](?=(?:出席|参加)了?(?:会议|本次|此次|这次))`,
      "g",
    ),
  },
  {
    id: "absent",
    kind: "absent",
    pattern: new RegExp(
      `(?:请假|请(?:病|事|公|病事|事病)假|缺席|未出席|未到会|未到)(?:（[^（）\\d]{1,8}）)?${filler}${figure}(?:${unit}(?!、(?:病|事|公)假)|(?<=\\d)(?=[，。；）](?!\\d)))`,
      "g",
    ),
  },
  {
    id: "absent-figure-first",
    kind: "absent",
    pattern: new RegExp(
      `${figure}${unit}(?:代表|委员)?(?:因[^，。；]{0,10}?)?(?:请了?假|请(?:病|事|公|病事|事病)假|缺席|未出席|未到会|未能(?:出席|到会))`,
      "g",
    ),
  },
];

/** What reports say of the quorum: by law, by charter, by rule, or in shares. */
export const claim =
  /(?:(?:(?:出席|到会|实到|参会|参加)(?:会议|大会)?(?:的)?(?:代表|委员)?|(?<=，))人数，?(?:已)?)?(?:符合|合乎|合于|达到了?|超过了?|不足|未达到|不符合)[^，。；、！\n]{0,30}(?:法定人数|规定人数|到会人数|规定|章程|人数|要求|条件|三分之二以上|三分之二|半数以上|过半数|半数|程序)/g;
