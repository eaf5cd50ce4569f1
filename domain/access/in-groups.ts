/** A text in groups of four, to be read off and typed. */
export function inGroups(text: string): string {
  return text.match(/.{1,4}/g)?.join(" ") ?? "";
}
