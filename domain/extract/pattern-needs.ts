import { plain } from "./needed-words";
import { type Need, numbered } from "./needs";
import {
  either,
  followedBy,
  isCertain,
  needOfPart,
  nothing,
  oneOf,
  type Part,
  repeated,
  something,
} from "./pattern-parts";
import { PatternSource } from "./pattern-source";
import { isBlank } from "./white-space";

/** Classes of more characters than this stand nearly everywhere and tell nothing: 一 to 十 does, 一 to 鿿 does not. */
const largestClass = 32;

/** A pattern's need, null where nothing is certain, and the highest number of its words. */
export type PatternNeed = { readonly need: Need | null; readonly highest: number };

const known = new WeakMap<RegExp, PatternNeed>();

/**
 * What must stand in a passage for a pattern to match there, read from its source: 应(?:出席|到)\d+ needs 应出 and 出席, or 应到,
 * and a digit behind 席 or 到. Whatever the source leaves open counts as nothing certain, so a need is never too strict.
 */
export function needOf(pattern: RegExp): PatternNeed {
  const read = known.get(pattern);
  if (read !== undefined) return read;
  // With the flag u characters beyond the basic plane are one, in the index two.
  const isPlain = !pattern.ignoreCase && !pattern.unicode && !pattern.unicodeSets;
  const need = isPlain ? needOfPart(new Source(pattern.source).alternatives()) : null;
  const found = { need, highest: need === null ? 0 : numbered(need) };
  known.set(pattern, found);
  return found;
}

/** Whether what is read is the match itself or what is looked at before or behind it. */
type Side = "match" | "ahead" | "behind";

class Source extends PatternSource {
  private side: Side = "match";
  /** Whether something may have been matched before what is read now. */
  private begun = false;
  /** Whether what follows surely stands in the passage in which the match begins. */
  private near = true;

  /** A|B up to the end of the group or of the source. */
  alternatives(): Part {
    const { begun, near } = this;
    let found = this.sequence();
    let after = { begun: this.begun, near: this.near };
    while (this.takes("|")) {
      Object.assign(this, { begun, near });
      found = either(found, this.sequence());
      after = { begun: after.begun || this.begun, near: after.near && this.near };
    }
    Object.assign(this, after);
    return found;
  }

  private sequence(): Part {
    let found = nothing;
    while (this.goesOn()) {
      if (this.takes("(")) {
        const kind = this.takesKind();
        if (kind !== "plain") {
          const seen = this.lookaround(kind, found);
          if (!this.takesTimes().none) found = seen;
          continue;
        }
        const { near } = this;
        const group = this.alternatives();
        this.takes(")");
        const times = this.takesTimes();
        if (times.none) this.near &&= near;
        found = this.joined(found, repeated(group, times));
      } else found = this.joined(found, repeated(this.atom(), this.takesTimes()));
    }
    return found;
  }

  /** What has been read and then a part; beside the match, what stands beyond the end of a sentence counts for nothing. */
  private joined(found: Part, part: Part): Part {
    if (part.crosses) this.near = false;
    else if (isCertain(part)) this.near = true;
    this.begun = true;
    if (this.side === "ahead" && found.crosses) return found;
    if (this.side === "behind" && part.crosses) return something(true, true);
    return followedBy(found, part);
  }

  private lookaround(kind: "ahead" | "behind" | "not", found: Part): Part {
    const { side, begun, near } = this;
    if (kind !== "not") this.side = kind;
    const seen = this.alternatives();
    this.takes(")");
    Object.assign(this, { side, begun, near });
    if (side !== "match" || kind === "not") return found;
    if (kind === "ahead") return near ? { ...found, need: needOfPart(followedBy(found, seen)) } : found;
    if (begun) return found;
    // What is looked at before a match is to its words as if it were matched.
    this.begun = true;
    return followedBy(seen, found);
  }

  private atom(): Part {
    if (this.takes("[")) return this.characterClass();
    if (this.takes(".")) return something(true);
    return this.takes("^") || this.takes("$") ? nothing : this.character().part;
  }

  private characterClass(): Part {
    const negated = this.takes("^");
    let found: Part | null = null;
    while (this.at < this.source.length && !this.takes("]")) {
      const member = this.member();
      found = found === null ? member : either(found, member);
    }
    if (negated || found === null) return something(true);
    return found.exact === null || found.exact.length > largestClass ? something(found.crosses) : found;
  }

  /** A character of a class, or those from one to another. */
  private member(): Part {
    const { code: first, part } = this.character();
    if (this.source.charAt(this.at) !== "-" || this.source.charAt(this.at + 1) === "]") return part;
    this.at++;
    const { code: last } = this.character();
    if (first === null || last === null) return something(true);
    const crosses = isWithin(lineFeed, first, last) || isWithin(fullStop, first, last);
    if (last - first >= largestClass) return something(crosses);
    const each = Array.from({ length: last - first + 1 }, (_, n) => wordOf(first + n));
    return oneOf([...new Set(each)], crosses);
  }

  /** A character and its code, or what an escape stands for. */
  private character(): { part: Part; code: number | null } {
    if (!this.takes("\\")) return one(this.source.charCodeAt(this.at++));
    const code = /^(?:u[\da-fA-F]{4}|x[\da-fA-F]{2})/.exec(this.source.slice(this.at, this.at + 5))?.[0];
    if (code !== undefined) {
      this.at += code.length;
      return one(Number.parseInt(code.slice(1), 16));
    }
    const escaped = this.source.charAt(this.at++);
    const control = { n: 10, t: 9, r: 13, f: 12, v: 11 }[escaped];
    if (control !== undefined) return one(control);
    if (!/[a-zA-Z0-9]/.test(escaped)) return one(escaped.charCodeAt(0));
    if (escaped === "k") this.at = this.source.indexOf(">", this.at) + 1;
    return { part: escapes[escaped] ?? something(true, true), code: null };
  }
}

const lineFeed = 10;
const fullStop = 0x3002;

const isWithin = (code: number, first: number, last: number) => code >= first && code <= last;

const escapes: Readonly<Record<string, Part>> = {
  d: oneOf(["0"]),
  s: oneOf([""], true),
  b: nothing,
  B: nothing,
};

const wordOf = (code: number) => (isBlank(code) ? "" : String.fromCharCode(plain(code)));

function one(code: number): { part: Part; code: number } {
  return { part: oneOf([wordOf(code)], code === lineFeed || code === fullStop), code };
}
