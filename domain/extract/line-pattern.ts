import { type Edges, edgesOf } from "./pattern-edges";
import { isBlank } from "./white-space";

/**
 * A pattern for whole lines and paragraphs, as /^\s*编辑：/ or /（[^）]*）$/. Most lines do not begin or end with one of the
 * characters that it allows there; then it is not tried, which is far faster where many patterns look at each line.
 */
export class LinePattern {
  private readonly edges: Edges;

  constructor(private readonly pattern: RegExp) {
    this.edges = edgesOf(pattern);
  }

  /** The same answer as the pattern's own. */
  test(line: string): boolean {
    return this.fits(line) && this.pattern.test(line);
  }

  exec(line: string): RegExpExecArray | null {
    return this.fits(line) ? this.pattern.exec(line) : null;
  }

  /** Whether the first and last visible characters let the pattern match. */
  private fits(line: string): boolean {
    const { first, last } = this.edges;
    let n = 0;
    if (first !== null) {
      while (n < line.length && isBlank(line.charCodeAt(n))) n++;
      if (n === line.length || !first.has(line.charCodeAt(n))) return false;
    }
    if (last === null) return true;
    let end = line.length - 1;
    while (end >= n && isBlank(line.charCodeAt(end))) end--;
    return end >= n && last.has(line.charCodeAt(end));
  }
}
