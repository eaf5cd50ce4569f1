type Language = "zh-CN" | "en";

/**
 * A source's note as a page in one language shows it: the lines in that language, or all where there are none. A note may
 * say the same in both, on lines of their own or a Chinese sentence before an English one. A line in neither, such as the
 * address of an archive, says something that no other line says again: it goes with both.
 */
export function noteLines(note: string, wanted: Language): { text: string; lang: Language }[] {
  const lines = note
    .split(/\n+|(?<=。)\s+(?=[A-Z])/u)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, spoken: languageOf(text) }));
  const isTold = lines.some(({ spoken }) => spoken === wanted);
  return lines
    .filter(({ spoken }) => !isTold || spoken === null || spoken === wanted)
    .map(({ text, spoken }) => ({ text, lang: spoken ?? wanted }));
}

const address = /\S+:\/\/\S+/g;
const englishWords = /[A-Za-z]{2,}[,.;:]?\s+[A-Za-z]/;

function languageOf(line: string): Language | null {
  if (/\p{Script=Han}/u.test(line)) return "zh-CN";
  return englishWords.test(line.replace(address, "")) ? "en" : null;
}
