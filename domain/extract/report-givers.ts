import { type Range, startAfter } from "./flow";
import { personName } from "./people-words";

const rank =
  "(?:主任委员|主任|局长|厅长|部长|主席|书记|院长|检察长|秘书长|[县区市省州镇乡]长|处长|所长|委员|组长)";
/** 县民政局局长闫海涛关于…的报告, 提案审查委员会关于…的报告: who gave it stands before 关于 or the title's marks. */
export const giver = new RegExp(
  `^(?:[^，。；：、《》]{0,36}?${rank}(?<name>${personName}|[\\u4e00-\\u9fff]{2,3})(?<!所(?=[作做]))(?:同志)?(?:受[^，。；《》]{2,30}委托)?(?:就|对|作的?|所作的?)?|(?<alone>(?![^，。；]{1,2}[会院委局室组处部府团厅办席任长法检](?=关于|《))${personName})(?:同志)?(?:受[^，。；《》]{2,30}委托)?(?:作的?|所作的?)?|[^，。；：、《》]{2,24}?(?:政府|法院|检察院|委员会|常委会|[局委办厅院部处组])(?:的|作的)?)(?=关于|《)`,
);

/** 林志平主席所作的: the rank stands behind the name. */
const rankBehind = new RegExp(
  `(?:^|[和及与、由了])(?<name>${personName})副?${rank}(?:同志)?(?:所?[作做]的?)(?:关于)?《?$`,
);

const named = new RegExp(
  `${rank}(?!所?[作做就对]|听取|审议|审查|讨论|认真|分别|一致|们)(?<name>${personName}|[\\u4e00-\\u9fff]{2,3})(?<!所(?=[作做]))(?:同志)?(?:受[^，。；《》]{2,30}委托)?(?:就|对|作的?|所作的?)?(?:关于)?《?$`,
);

/** The person named right before a title. */
function giverBefore(text: string, start: number): Range | null {
  const from = startAfter(text, start, "，。；：！\n》", 60);
  const words = text.slice(from, start);
  const match = rankBehind.exec(words) ?? named.exec(words);
  const name = match?.groups?.name;
  if (match === null || name === undefined) return null;
  const at = from + match.index + match[0].lastIndexOf(name);
  return [at, at + name.length];
}

/** 听取了县长王伟的政府工作报告: whose it is, where nothing is said of giving it. */
const holder = new RegExp(
  `^[^，。；：、《》]{0,24}?${rank}(?<name>${personName})(?:同志)?的(?=[^，。；：、《》的]{2,24}报告$)`,
);

/** Titles that tell of a body's own session keep its name: 政协…委员会关于…的报告. */
const ownTitle = /^(?:政协|中国人民政治|.{0,12}人民代表大会|.{2,12}第.{1,3}届)/;

/** Where a title begins behind who gave it, and that person. */
export function behindGiver(text: string, [start, end]: Range): { range: Range; presenter: Range | null } {
  const words = text.slice(start, end);
  const own = holder.exec(words);
  const person = own?.groups?.name;
  if (own !== null && person !== undefined) {
    const at = start + own[0].lastIndexOf(person);
    return { range: [start + own[0].length, end], presenter: [at, at + person.length] };
  }
  const match = giver.exec(words);
  // 《县人民政府关于…的报告》: what stands between the marks is the title, whole.
  if (match === null || text.charAt(start - 1) === "《" || ownTitle.test(words))
    return { range: [start, end], presenter: giverBefore(text, start) };
  const name = match.groups?.name ?? match.groups?.alone;
  const at = name === undefined ? -1 : start + match[0].lastIndexOf(name);
  return {
    range: [start + match[0].length, end],
    presenter: name === undefined ? null : [at, at + name.length],
  };
}
