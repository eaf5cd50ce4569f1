type Line = { readonly text: string };

/** What is counted, behind a figure. */
const counted = /^(?:年|月|日|名|人(?![大民])|件|票|位|条|项|%)/;
const figureAlone = /^\d{1,4}$/;
/** A figure set large takes no more lines than this. */
const longestFigure = 6;

/** 应到委员 / 2 / 1 / 3 / 名: a figure that is set large, line by line, goes on with what it counts. A wrapped one too: 1 / 月17日. */
export function figureGoesOn(lines: readonly Line[], n: number): boolean {
  const text = lines[n]?.text.trim() ?? "";
  const next = lines[n + 1]?.text.trim() ?? "";
  if (/\d$/.test(text) && counted.test(next)) return true;
  if (
    next.length > 4 ||
    !figureAlone.test(next) ||
    !(figureAlone.test(text) || /^[\u4e00-\u9fff]{2,12}$/.test(text))
  )
    return false;
  for (let at = n + 2; at <= n + 1 + longestFigure; at++) {
    const words = lines[at]?.text.trim() ?? "";
    if (!figureAlone.test(words)) return counted.test(words) && words.length === 1;
  }
  return false;
}
