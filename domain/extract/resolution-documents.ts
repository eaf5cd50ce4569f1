import { type Flow, fieldAt, type Range, textField } from "./flow";
import { matchesOf } from "./passages";
import { endsTitle } from "./resolution-words";
import type { FoundResolution } from "./types";

/** （2023年1月10日某县第六届人民代表大会第三次会议通过） below a title. */
const passedBy = /\n\s*（(?<by>[^（）\n]{6,90}(?:会议|大会)(?:表决)?(?<verb>通过))）/g;

/** A printed resolution: its title, and below it in brackets when and by whom it was passed. */
export function printedResolutions(flow: Flow): Pick<FoundResolution, "title" | "outcome">[] {
  return matchesOf(flow, passedBy).flatMap((match) => {
    const title = titleAbove(flow.text, match.index);
    if (title === null) return [];
    const verb = match.index + match[0].lastIndexOf("通过");
    return [
      {
        title: textField(flow, title[0], title[1], "resolution-printed"),
        outcome: fieldAt<"adopted">(flow, [verb, verb + 2], "adopted", "resolution-printed"),
      },
    ];
  });
}

/** The line above, with the one before it where that names the meeting: …第三次会议 / 关于政府工作报告的决议. */
function titleAbove(text: string, end: number): Range | null {
  const first = text.lastIndexOf("\n", end - 1) + 1;
  // 新华社北京3月16日电 before the title is the dispatch's.
  const start = first + (/^\s*[^，。：；\n]{2,18}[电讯]\s*/.exec(text.slice(first, end))?.[0].length ?? 0);
  const line = text.slice(start, end).trim();
  if (line.length < 4 || line.length > 120 || !endsTitle.test(line) || /[。；！]/.test(line)) return null;
  const before = text.lastIndexOf("\n", start - 2) + 1;
  const above = text.slice(before, Math.max(before, start - 1)).trim();
  const whole =
    start > 0 && start === first && /^关于/.test(line) && /(?:会议|大会)$/.test(above) && above.length < 50;
  return [whole ? before : start, end];
}
