import type { Directive } from "@/domain/record";

/** Sentences and clauses between full stops and semicolons, in order, without their stops. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[。！？!?；;\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/**
 * All words of a directive, once: its text, or its heading where it has none, and those of its points that the text
 * does not hold already.
 */
export function wordsOf({ heading, text, points }: Omit<Directive, "id" | "ordinal">): string {
  const own = text ?? heading;
  const below = points.map(wordsOf).filter((words) => !own.includes(words));
  return [own, ...below].join("。");
}
