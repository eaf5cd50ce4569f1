import { pinyin } from "pinyin-pro";
import { parseQuery } from "./query";

/** Most questions put to the index for one search that found nothing. */
const mostAsked = 40;
const longestPiece = 8;
const mostGiven = 6;

/** What a question is asked with; records hold it too, but nobody looks for it. */
const asking =
  /说?了?什么|怎么样?|怎样|如何|为什么|为何|哪些|哪个|哪里|多少|几个|谁是|是谁|有没有|是不是|是否|关于/gu;

/**
 * Parts of a search that found nothing, each of which finds something: its words one by one; of a word that is not found
 * itself, such as a whole question, the longest stretches that are; of a short word the people and places that are
 * pronounced alike (廉海萍: lianhaiping).
 *
 * @param isFound whether a search for these words alone finds anything
 */
export function foundPieces(typed: string, isFound: (words: string) => boolean): string[] {
  const found = new Set<string>();
  let left = mostAsked;
  const ask = (words: string) => left-- > 0 && isFound(words);
  const textsOf = (query: string) => parseQuery(query).terms.map(({ text }) => text);
  const whole = textsOf(typed).join(" ");
  for (const word of textsOf(typed.replace(asking, " "))) {
    if (word !== whole && ask(word)) found.add(word);
    else for (const piece of stretches(word, ask)) found.add(piece);
  }
  return [...found].slice(0, mostGiven);
}

function stretches(word: string, ask: (words: string) => boolean): string[] {
  const characters = [...word];
  const found: string[] = [];
  for (let at = 0; at < characters.length - 1; at++) {
    const most = Math.min(longestPiece, characters.length - at);
    for (let length = most; length > 1; length--) {
      const piece = characters.slice(at, at + length).join("");
      if (piece === word || !ask(piece)) continue;
      found.push(piece);
      at += length - 1;
      break;
    }
  }
  const sound = soundOf(characters);
  return sound !== null && ask(sound) ? [sound, ...found] : found;
}

/** How a word of two to four Chinese characters is typed in letters; null for others. */
function soundOf(characters: readonly string[]): string | null {
  const word = characters.join("");
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return null;
  return pinyin(word, { toneType: "none", type: "array", mode: "surname", nonZh: "removed" }).join("");
}
