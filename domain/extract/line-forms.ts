import { LinePattern } from "./line-pattern";

/** A line of a card: it begins with a picture sign, or gives a label, an arrow and a value. */
export const cardLine = new LinePattern(
  /^\s*(?:[\ud83c-\ud83e][\udc00-\udfff]|[✨✅☑✔✓√❖➤➢])|^[^，。；]{2,20}(?:\ud83d\udc49|[▶►→➡])\s*\S/,
);

/** 区人大常委会主任：白志刚: a post and who was elected to it, a line each. */
export const postLine = new LinePattern(
  /^\s*[\u4e00-\u9fff]{0,24}(?:主席|主任|[长長]|常委|[委议][员員])(?:[（(][^（）()]{1,8}[）)])?\s?[：:]\s*[\u4e00-\u9fff—－-]/,
);

/** A line that credits someone: 编辑：王小明. */
export const creditLine = new LinePattern(
  /^\s*(?:信息)?(?:来源|记者|作者|编辑|责编|责任编辑|校对|审核|审签|[一二三初复终]审|监制|摄影|图片?|文字?|撰稿|供稿|通讯员|图文|编审)(?:\s?[：:|｜丨]|[\u3000 ]{1,3}[\u4e00-\u9fff]{2,4}\s*$)/,
);

/** A numbered line of a list. */
export const itemised = new LinePattern(
  /^\s*(?:\d{1,2}[.．、](?!\d)|（[一二三四五六七八九十]{1,2}）|[①-⑳●■◆]|\d\ufe0f?\u20e3|[一二三四五六七八九十]{1,2}、)/,
);

/** A row of a table: figures only, or the head of one of votes. */
export const tableRow =
  /^[^\t，。；]{1,14}\t[^\t，。；]{1,24}(?:\t[^\t，。；]{0,24})*$|^\s*\d{1,5}(?:\s+\d{1,5}){2,}\s*$|赞成票?\s+反对票?\s+弃权|[｜|][^｜|]{1,80}[｜|][^｜|]{0,80}[｜|]|[决定议告例法）》]\s+\d{2,5}(?:\s+\d{1,5}){2,}(?:\s+(?:未获?)?通过)?\s*$/;

/** 区八届人大四次会议闭幕, right below the end of another article. */
export const headlineAlone = new LinePattern(/^[^\s，。；：、！？]{6,30}(?:[闭閉开開]幕)\s*$/);
