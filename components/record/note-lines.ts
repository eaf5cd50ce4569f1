type Language = "zh-CN" | "en";

/**
 * A source's note as a page in one language shows it: the lines in that language, or all where there are none. A note may
 * say the same in both, on lines of their own or a Chinese sentence before an English one.
 */
export function noteLines(note: string, wanted: Language): { text: string; lang: Language }[] {
  const lines = note
    .split(/\n+|(?<=。)\s+(?=[A-Z])/u)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, lang: /\p{Script=Han}/u.test(text) ? ("zh-CN" as const) : ("en" as const) }));
  const own = lines.filter(({ lang }) => lang === wanted);
  return own.length === 0 ? lines : own;
}
