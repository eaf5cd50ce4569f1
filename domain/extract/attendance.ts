import { parseNumeral } from "@/domain/record";
import { type Flow, fieldAt } from "./flow";
import type { Field, SessionReport } from "./types";

const figure = "(?<figure>\\d{1,3}(?:,\\d{3})+|\\d{1,6}|[〇零一二两兩三四五六七八九十百千万萬]{1,9})";
const whom =
  "(?:的|会议|大会|本次|到会|参会|出席|正式|区|县|市|省|州|政协|人大|人民|代表|委员|委員|人数|总数|为|共|有|計|计){0,8}";
const unit = "\\s*[名人位]";

/** How reports give attendance. Groups: figure, or claim. `after` guards against figures that are something else. */
const patterns = {
  due: [
    { id: "due", pattern: new RegExp(`应(?:该)?(?:出席|到会|到|参会|参加)${whom}${figure}${unit}`, "g") },
    {
      id: "due-traditional",
      pattern: new RegExp(`應(?:出席|到會|到)(?:代表|委員|的)*${figure}${unit}`, "g"),
    },
  ],
  present: [
    {
      id: "present",
      pattern: new RegExp(
        `(?:实际到会|实际出席|实际参会|实到会|实到|实出席|實到|實際出席)${whom}${figure}${unit}`,
        "g",
      ),
    },
    {
      id: "present-came",
      pattern: new RegExp(`(?<![应應列实實際际未])(?:出席|到会)${whom}${figure}${unit}`, "g"),
    },
  ],
  absent: [
    { id: "absent-on-leave", pattern: new RegExp(`(?:请假|缺席|請假)${whom}${figure}${unit}`, "g") },
    {
      id: "absent-figure-first",
      pattern: new RegExp(
        `${figure}${unit}(?:代表|委员)?(?:因[^，。；]{0,8})?(?:请假|缺席|未出席|未到会)`,
        "g",
      ),
    },
  ],
} as const;

const claim =
  /(?:符合|达到|达到了|超过了?|不足|未达到|不符合)[^，。；、\s]{0,20}?(?:法定人数|规定人数|法定人數|規定人數|到会人数|人数的规定|章程》?规定|规则》?规定|有关规定|法律规定|章程》?的规定|法定的人数)/g;

/** Figures of attendance and the report's claim about the quorum, each where the text gives exactly one. */
export function attendanceOf(flow: Flow): SessionReport["attendance"] {
  const due = only(flow, patterns.due);
  const near = due === null ? null : due.position;
  return {
    due: due?.field ?? null,
    present: only(flow, patterns.present, near)?.field ?? null,
    absent: only(flow, patterns.absent, near)?.field ?? null,
    quorumClaim: claimOf(flow),
  };
}

type Found = { field: Field<number>; position: number };

/** Longest way from 应到 to 实到 within one account of attendance, in characters. */
const reach = 60;

/**
 * The first figure that a pattern finds. Where due is known, other figures must stand near it. Several different
 * figures mean that the text tells of several meetings: the first is taken, to be checked.
 */
function only(
  flow: Flow,
  rules: readonly { id: string; pattern: RegExp }[],
  near: number | null = null,
): Found | null {
  for (const { id, pattern } of rules) {
    const found = [...flow.text.matchAll(pattern)].flatMap((match): Found[] => {
      const words = match.groups?.figure ?? "";
      const value = parseNumeral(words);
      const start = match.index + match[0].lastIndexOf(words);
      if (value === null || (near !== null && Math.abs(start - near) > reach)) return [];
      return [{ field: fieldAt(flow, [start, start + words.length], value, id), position: start }];
    });
    const first = found[0];
    if (first === undefined) continue;
    const several = found.some(({ field }) => field.value !== first.field.value);
    const loose = id === "present-came" && near === null;
    return several || loose ? { ...first, field: { ...first.field, certainty: "check" } } : first;
  }
  return null;
}

function claimOf(flow: Flow): Field<string> | null {
  const [match] = flow.text.matchAll(claim);
  if (match === undefined) return null;
  return fieldAt(flow, [match.index, match.index + match[0].length], match[0], "quorum-claim");
}
