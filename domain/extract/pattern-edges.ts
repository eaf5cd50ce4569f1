import { Marks } from "./marks";
import { PatternSource } from "./pattern-source";
import { isBlank, spaces } from "./white-space";

/**
 * Visible characters with which a text must begin and end for a pattern to match it; null where any may stand there, as with a
 * pattern that may match in the middle.
 */
export type Edges = { readonly first: Marks | null; readonly last: Marks | null };

/**
 * Reads from a pattern's source with which visible characters a text that it matches begins and ends: /^\s*(?:编辑|责编)：$/
 * begins with 编 or 责 and ends with ：. Never too strict; lookarounds count as nothing.
 */
export function edgesOf(pattern: RegExp): Edges {
  // Characters beyond the basic plane are one with the flag u and two units in a text; line by line, ^ stands within.
  if (pattern.unicode || pattern.multiline || pattern.ignoreCase) return { first: null, last: null };
  const { first, last, blank, begins, ends } = new Source(pattern.source).alternatives();
  return {
    first: begins && !blank ? marksOf(first) : null,
    last: ends && !blank ? marksOf(last) : null,
  };
}

/** Characters, by code, from one to another. */
type Ranges = readonly (readonly [from: number, to: number])[];

/** What a part of a pattern can match: null stands for any character. */
type Part = {
  first: Ranges | null;
  last: Ranges | null;
  /** Whether it can match without a visible character: nothing, or white space alone. */
  blank: boolean;
  /** Whether it can match only at the text's beginning, or only at its end. */
  begins: boolean;
  ends: boolean;
};

const of = (ranges: Ranges | null, blank = ranges === null): Part => ({
  first: ranges,
  last: ranges,
  blank,
  begins: false,
  ends: false,
});
const nothing = of([], true);
const anything = of(null);

class Source extends PatternSource {
  /** A|B up to the end of the group or of the source. */
  alternatives(): Part {
    let found = this.sequence();
    while (this.takes("|")) {
      const other = this.sequence();
      found = {
        first: united(found.first, other.first),
        last: united(found.last, other.last),
        blank: found.blank || other.blank,
        begins: found.begins && other.begins,
        ends: found.ends && other.ends,
      };
    }
    return found;
  }

  private sequence(): Part {
    let found = nothing;
    while (this.goesOn()) {
      const atom = this.atom();
      const part = this.takesTimes().none ? { ...atom, blank: true, begins: false, ends: false } : atom;
      found = {
        first: found.blank ? united(found.first, part.first) : found.first,
        last: part.blank ? united(found.last, part.last) : part.last,
        blank: found.blank && part.blank,
        begins: found.begins || part.begins,
        ends: found.ends || part.ends,
      };
    }
    return found;
  }

  private atom(): Part {
    if (this.takes("^")) return { ...nothing, begins: true };
    if (this.takes("$")) return { ...nothing, ends: true };
    if (this.takes(".")) return anything;
    if (this.takes("(")) return this.group();
    return this.takes("[") ? this.characterClass() : this.character();
  }

  private group(): Part {
    const isLookaround = this.takesKind() !== "plain";
    const part = this.alternatives();
    this.takes(")");
    return isLookaround ? nothing : part;
  }

  private characterClass(): Part {
    const negated = this.takes("^");
    let found = of([]);
    while (this.at < this.source.length && !this.takes("]")) {
      const part = this.member();
      found = of(united(found.first, part.first), found.blank || part.blank);
    }
    return negated ? anything : found;
  }

  /** A character of a class, or those from one to another. */
  private member(): Part {
    const one = this.character();
    const from = one.first?.[0]?.[0];
    if (this.source.charAt(this.at) !== "-" || this.source.charAt(this.at + 1) === "]") return one;
    this.at++;
    const to = this.character().first?.[0]?.[1];
    if (from === undefined || to === undefined) return anything;
    return of([[from, to]], holdsBlank(from, to));
  }

  private character(): Part {
    if (!this.takes("\\")) return single(this.source.charCodeAt(this.at++));
    const code = /^(?:u[\da-fA-F]{4}|x[\da-fA-F]{2})/.exec(this.source.slice(this.at, this.at + 5))?.[0];
    this.at += code?.length ?? 1;
    if (code !== undefined) return single(Number.parseInt(code.slice(1), 16));
    const escaped = this.source.charAt(this.at - 1);
    if (escaped === "d") return of([[48, 57]]);
    if (/[sntrfv]/.test(escaped)) return of([], true);
    if (/[bB]/.test(escaped)) return nothing;
    // \S, \k<name> and the like.
    return /[a-zA-Z0-9]/.test(escaped) ? anything : single(escaped.charCodeAt(0));
  }
}

const holdsBlank = (from: number, to: number) =>
  [...spaces].some((space) => space.charCodeAt(0) >= from && space.charCodeAt(0) <= to);

const single = (code: number) => (isBlank(code) ? of([], true) : of([[code, code]]));

const united = (a: Ranges | null, b: Ranges | null) => (a === null || b === null ? null : [...a, ...b]);

function marksOf(ranges: Ranges | null): Marks | null {
  if (ranges === null) return null;
  const marks = new Marks("");
  for (const [from, to] of ranges) marks.add(from, to);
  return marks;
}
