import { type Flow, fieldAt, textField } from "./flow";
import { personName } from "./people-words";
import type { SessionReport } from "./types";

/** Who read or gave a report, and what it was called. Groups: name, title. */
const patterns = [
  {
    id: "report-read-out",
    pattern: new RegExp(
      `(?:书记|主席|主任|长|委员|同志|、)(?<name>${personName})(?:同志)?(?:受[^，。；]{0,30}委托，?)?(?:向大会)?(?:宣读|宣布|作|做|通报)了?(?:题为)?《?(?<title>[^，。；《》]{4,60}?(?:报告|情况))》?(?=[。，；])`,
      "g",
    ),
  },
  {
    id: "report-heard-from",
    pattern: new RegExp(
      `听取(?:和审议|并审议|、审议)?了?(?:[^，。；《》]{0,14}?(?:书记|主席|主任|长|委员))?(?<name>${personName})(?:同志)?(?:代表[^，。；]{0,30}?|受[^，。；]{0,30}委托)?(?:所)?作的(?:关于)?《?(?<title>[^，。；《》]{2,60}?报告)》?(?=[。，；、和])`,
      "g",
    ),
  },
  {
    id: "report-heard",
    pattern:
      /听取(?:和审议|并审议)?了?《?(?<title>[^，。；《》、]{4,60}?(?:情况的报告|工作报告|审查报告))》?(?=[。，；])/g,
  },
] as const;

/** Reports that were heard or read out at the sitting, each with its presenter where the text names one. */
export function reportsHeard(flow: Flow, _kind: "people_congress" | "cppcc"): SessionReport["reports"] {
  const found: { start: number; report: SessionReport["reports"][number] }[] = [];
  for (const { id, pattern } of patterns) {
    for (const match of flow.text.matchAll(pattern)) {
      const words = match.groups?.title ?? "";
      const start = match.index + match[0].lastIndexOf(words);
      if (/[决決]议|表彰|名单|办法/.test(words) || found.some((other) => other.start === start)) continue;
      const name = match.groups?.name;
      const at = match.index + (name === undefined ? 0 : match[0].indexOf(name));
      found.push({
        start,
        report: {
          title: textField(flow, start, start + words.length, id),
          presenter: name === undefined ? null : fieldAt(flow, [at, at + name.length], name, id),
        },
      });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ report }) => report);
}
