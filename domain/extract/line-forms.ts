import { LinePattern } from "./line-pattern";

/** A line of a card: it begins with a picture sign, or gives a label, an arrow and a value. */
export const cardLine = new LinePattern(
  /^\s*(?:[\ud83c-\ud83e][\udc00-\udfff]|[✨✅☑✔✓❖➤➢])|^[^，。；]{2,20}(?:\ud83d\udc49|[▶►→➡])\s*\S/,
);

/** 区人大常委会主任：白志刚: a post and who was elected to it, a line each. */
export const postLine = new LinePattern(
  /^\s*[\u4e00-\u9fff]{0,24}(?:主席|主任|[长長]|常委|[委议][员員])(?:[（(][^（）()]{1,8}[）)])?\s?[：:]\s*[\u4e00-\u9fff—－-]/,
);

/** A line that credits someone: 编辑：王小明. */
export const creditLine = new LinePattern(
  /^\s*(?:信息)?(?:来源|记者|作者|编辑|责编|责任编辑|校对|审核|审签|[一二三初复终]审|监制|摄影|图片?|文字?|撰稿|供稿|通讯员|图文|编审)(?:\s?[：:|｜丨]|[\u3000 ]{1,3}[\u4e00-\u9fff]{2,4}\s*$)/,
);
