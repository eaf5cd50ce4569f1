/** No pattern finds words longer than this, or looks further ahead. */
const furthest = 1000;

/** How often white space, digits and groups repeat at most where a pattern sets no limit; other characters repeat as far as may be. */
const often = 20;

const known = new WeakMap<RegExp, number>();

/**
 * How many characters behind the start of a match a pattern can look at, read from its source: 应到\d{1,4}(?=人) reaches 7.
 * Never too few; at most a thousand.
 */
export function reachOf(pattern: RegExp): number {
  const read = known.get(pattern);
  if (read !== undefined) return read;
  const { width, reach } = new Source(pattern.source).alternatives();
  // What stands right behind the match decides on $ and \b.
  const found = Math.min(furthest, Math.max(width, reach) + 1);
  known.set(pattern, found);
  return found;
}

/** The longest words that a part of a pattern takes, and how far from their start it looks. */
type Extent = { width: number; reach: number };

const nothing: Extent = { width: 0, reach: 0 };
const unit: Extent = { width: 1, reach: 1 };

/** Reads a pattern's source from left to right. */
class Source {
  private at = 0;
  constructor(private readonly source: string) {}

  alternatives(): Extent {
    let { width, reach } = this.sequence();
    while (this.takes(/^\|/) !== null) {
      const other = this.sequence();
      width = Math.max(width, other.width);
      reach = Math.max(reach, other.reach);
    }
    return { width, reach };
  }

  private sequence(): Extent {
    let [width, reach] = [0, 0];
    while (this.at < this.source.length && !/[|)]/.test(this.source.charAt(this.at))) {
      const any = /^(?:\.|\[(?:\^|[^\]]*-))/.test(this.source.slice(this.at, this.at + 100));
      const atom = this.atom();
      const times = this.times(any ? furthest : often);
      const last = width + atom.width * Math.max(0, times - 1);
      reach = Math.max(reach, last + atom.reach);
      width = last + (times === 0 ? 0 : atom.width);
    }
    return { width, reach: Math.max(width, reach) };
  }

  private atom(): Extent {
    if (this.takes(/^\[(?:\\.|[^\]\\])*\]/s) !== null) return unit;
    const opening = this.takes(/^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/);
    if (opening !== null) {
      const inner = this.alternatives();
      this.takes(/^\)/);
      if (/<[=!]$/.test(opening)) return nothing;
      return /[=!]$/.test(opening) ? { width: 0, reach: inner.reach } : inner;
    }
    // A group found again is as long as anything may be.
    if (this.takes(/^\\(?:k<[^>]*>|[1-9])/) !== null) return { width: furthest, reach: furthest };
    if (this.takes(/^(?:[$^]|\\[bB])/) !== null) return nothing;
    this.takes(/^(?:\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\?.)/s);
    return unit;
  }

  /** Takes the quantifier behind an atom: how often it may stand at most. */
  private times(unlimited: number): number {
    const quantifier = this.takes(/^(?:[?*+]|\{\d+(?:,\d*)?\})\??/);
    if (quantifier === null || quantifier.startsWith("?")) return 1;
    const most = /(\d+)\}/.exec(quantifier)?.[1];
    return most === undefined ? unlimited : Number(most);
  }

  private takes(form: RegExp): string | null {
    const found = form.exec(this.source.slice(this.at, this.at + 2000))?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }
}
