/** A part of a file, both ends within it. */
export type Range = { start: number; end: number };

/**
 * The one part of a file that a Range header asks for (RFC 9110, 14.2). Several parts, and what is no range of bytes,
 * are answered with the whole, as the standard allows.
 */
export function rangeOf(header: string | null, size: number): Range | "whole" | "unsatisfiable" {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return "whole";
  if (from === "") {
    const last = Math.min(Number(to), size);
    return last === 0 ? "unsatisfiable" : { start: size - last, end: size - 1 };
  }
  const start = Number(from);
  if (to !== "" && Number(to) < start) return "whole";
  if (start >= size) return "unsatisfiable";
  return { start, end: to === "" ? size - 1 : Math.min(Number(to), size - 1) };
}
