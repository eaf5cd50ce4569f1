import { Marks } from "./marks";

/** White space as \\s has it. */
export const spaces =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const marks = new Marks(spaces);

/** Whether a UTF-16 unit is white space. */
export const isBlank = (unit: number) => marks.has(unit);

/** A text without its white space; most values have none. */
export function withoutBlanks(text: string): string {
  for (let n = 0; n < text.length; n++) if (isBlank(text.charCodeAt(n))) return text.replace(/\s/g, "");
  return text;
}
