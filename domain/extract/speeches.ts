import { directivesOf } from "./directives";
import { type Flow, fieldAt, textField } from "./flow";
import { personName, postEnd } from "./people-words";
import type { Field, FoundSpeech } from "./types";

const says =
  "(?:在[^，。；]{0,18}?(?:讲话|致辞|总结)(?:中|时)?|代表[^，。；]{0,16}?讲话|指出|强调|要求|号召|表示|希望|提出|说|：)";
const speaking = new RegExp(
  `(?<=^|[，。；：！、\\n”]|[\\u4e00-\\u9fff])(?<name>${personName})(?:同志)?(?=${says})`,
  "gm",
);

type Speaker = { name: string; at: [number, number]; clause: number };

/**
 * Speeches of the meeting: each speaker once, with the numbered points said from there until another speaks. A post
 * is taken where the report names it right before the speaker.
 */
export function speechesOf(flow: Flow): FoundSpeech[] {
  const turns = turnsOf(flow);
  const speeches: { name: string; speech: FoundSpeech }[] = [];
  turns.forEach((turn, n) => {
    const end = turns[n + 1]?.clause ?? flow.text.length;
    const directives = directivesOf(flow, turn.at[1], end);
    const known = speeches.find(({ name }) => name === turn.name);
    if (known !== undefined) {
      known.speech.directives.push(...directives);
      known.speech.post ??= postOf(flow, turn);
      return;
    }
    speeches.push({
      name: turn.name,
      speech: {
        speaker: fieldAt(flow, turn.at, turn.name, "speaker"),
        post: postOf(flow, turn),
        directives,
      },
    });
  });
  return speeches.map(({ speech }) => speech);
}

/** Places where a named person begins to speak: at the start of a clause, or right after a post. */
function turnsOf({ text }: Flow): Speaker[] {
  const turns: Speaker[] = [];
  for (const match of text.matchAll(speaking)) {
    const name = match.groups?.name ?? "";
    const start = match.index;
    const clause = clauseStart(text, start);
    const before = text.slice(clause, start);
    if (before !== "" && !postEnd.test(before.replace(/[、\s]+$/, ""))) continue;
    turns.push({ name, at: [start, start + name.length], clause });
  }
  return turns;
}

function clauseStart(text: string, from: number): number {
  let n = from;
  while (n > 0 && !/[，。；：！？\n（）”“]/.test(text.charAt(n - 1))) n--;
  return n;
}

function postOf(flow: Flow, { at, clause }: Speaker): Field<string> | null {
  const before = flow.text.slice(clause, at[0]);
  if (before.length < 2 || !postEnd.test(before)) return null;
  return textField(flow, clause, at[0], "post-before-name");
}
