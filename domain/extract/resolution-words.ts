/** Words that end the title of a text that is put to the vote. */
export const titleNoun =
  "(?:决议|决定|报告|办法|条例|草案|纲要|规划|计划|预算|要点|修正案|议案|决议案|法|规则|章程|情况)";

/** Nouns after which 和 can part two titles; 计划执行情况和…计划 is one. */
export const partingNoun = "(?:决议|决定|报告|办法|条例|纲要|章程|要点|议案|决议草案)";

/** What may stand behind a title: （草案）, （全文另发）. */
export const aside = "(?:（[^（）]{1,14}）)?";

export const endsTitle = new RegExp(`${titleNoun}${aside}(?:的(?:决议|决定)(?:草案|${aside}))?$`);

/** Papers of procedure, which are not resolutions. */
export const procedural =
  /议程|日程|名单|[选补][举选]办法|选举和决定任命|选举和表决办法|候选人|表决办法|票决办法|决议委员会|人选/;

/** 有关决议, 六项决议, 各项报告: words for papers that are not named. */
export const nameless =
  /各项[^，。；、]{0,6}(?:报告|决议)|^(?:(?:前|[这该此本哪][个项份件些]?|什么|有关|相应|下列|以下|如下|各项|相关|上述|以上|这些|其余|其中|所有|全部|几个|工作|和|本次|大会|会议|关于|其他|其它|多项|系列|一系列|了|的|[\d一二三四五六七八九十两]+[个项份件])+)?(?:文件和)?(?:决议|决定|报告|草案|议案|决议案|决议草案|办法|法|情况|计划|预算|规划|条例|意见)(?:草案|案)?$/;

/** A body's report among several that share one tail: 省人民政府、省人大常委会的工作报告. */
export const bodyName = /(?:政府|常务委员会|常委会|法院|检察院|主席团)$/;
export const sharedTail =
  /(?:政府|常务委员会|常委会|法院|检察院|主席团|“?两院”?|预算|财政|计[划画])(?:的)?工作报告(?:的决议)?(?:（草案）)?$|(?:预算|财政)的?报告的决议(?:（草案）)?$/;
/** 县人民政府、县人民法院、计划、预算工作报告的决议: a matter among bodies whose reports share one tail. */
export const matterName = /^(?:国民经济)?(?:计[划画]|财政预算|预算|财政)$/;

/** 关于计划、预算报告的决议: the first of matters whose reports share one tail. */
export const matterFirst = /关于(?:\d{4}年)?(?:国民经济和社会发展)?计[划画]$/;

/** What a sitting has before it, not behind it. */
export const agenda =
  /(?<!完成了?[^，。；]{0,8})议程(?:有|是|为|包括|共|分|：|如下|主要(?:有|是|为|包括)|[一1][、.．])|(?:主要)?(?:任务|内容|日程)(?:有|是|为|：)|列入表决的|(?:现在|下面)(?:进行|付)/;

/** 大会将选举…，审议通过…: what a sitting is going to do. */
export const planned =
  /(?:^|[，；。\s]|大会|会议|会上|期间|代表们|委员们|还)将(?:依法|分别|陆续|先后)?(?:选举|审议|听取|表决|审查|协商|讨论|列席|补选|决定|投票)/;
