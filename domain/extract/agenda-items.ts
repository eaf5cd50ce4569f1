import { startAfter } from "./flow";

/** A numbered line, and the words that open a list of what a sitting has before it. */
const numberedLine =
  /^\s*(?:[一二三四五六七八九十]{1,2}[、.．]|\d{1,2}[、.．]|（[一二三四五六七八九十\d]{1,2}）)/;
const agendaHead = /(?:议程|任务|日程|事项|内容|议题)[^。：\n]{0,8}：?\s*$/;
/** An agenda has no more lines than this. */
const longestAgenda = 24;
/** Longer lines are no items, and are not gone through once a verb. */
const longestItem = 1000;

/** 建议会议的主要议程是： / 一、听取…: a line of an agenda that stands above. */
export function isAgendaItem(text: string, at: number): boolean {
  let start = startAfter(text, at, "\n", longestItem);
  if (at - start === longestItem || !numberedLine.test(text.slice(start, start + 8))) return false;
  for (let n = 0; n < longestAgenda && start > 0; n++) {
    const above = startAfter(text, start - 1, "\n", longestItem);
    const line = text.slice(above, start - 1);
    if (!numberedLine.test(line.slice(0, 8))) return agendaHead.test(line.slice(-24));
    start = above;
  }
  return false;
}
