import { type Flow, fieldAt, textField } from "./flow";
import { personName } from "./people-words";
import type { SessionReport } from "./types";

const name = `(?:${personName})`;
const names = `(?<names>${name}(?:(?:同志)?[、和]${name}){0,40})`;

/** How reports say that someone was elected. Candidates and those who resign are not. Groups: names, post. */
const patterns = [
  {
    id: "elected-as",
    pattern: new RegExp(
      `${names}(?:同志)?(?:等\\d*人)?(?:以?全票|高票)?当选为?(?<post>(?!的)[^，。；、]{2,40}?)(?=[，。；])`,
      "g",
    ),
  },
  {
    id: "elects-as",
    pattern: new RegExp(
      `(?:选举|补选|选出|增选)(?:产生)?了?${names}(?:同志)?(?:等?\\d+[人名])?(?:为|担任)(?<post>[^，。；、]{2,40}?)(?=[，。；])`,
      "g",
    ),
  },
] as const;

/** Persons elected, one entry a person and post, in the order of the report. */
export function electionsOf(flow: Flow): SessionReport["elections"] {
  const found: SessionReport["elections"] = [];
  const seen = new Set<string>();
  for (const { id, pattern } of patterns) {
    for (const match of flow.text.matchAll(pattern)) {
      const [words, post] = [match.groups?.names ?? "", match.groups?.post ?? ""];
      const namesAt = match.index + match[0].indexOf(words);
      const postAt = match.index + match[0].lastIndexOf(post);
      for (const person of words.matchAll(new RegExp(name, "g"))) {
        if (seen.has(`${person[0]} ${post}`)) continue;
        seen.add(`${person[0]} ${post}`);
        const at = namesAt + person.index;
        found.push({
          name: fieldAt(flow, [at, at + person[0].length], person[0], id, "check"),
          post: textField(flow, postAt, postAt + post.length, id, "check"),
          votesFor: null,
        });
      }
    }
  }
  return found;
}
