import { PatternSource } from "./pattern-source";

/** What a text must hold for a pattern to be found in it: a character, all of several needs, or any of several. */
export type Need = { kind: "character"; code: number } | { kind: "all" | "any"; parts: readonly Need[] };

/** Classes of more characters than this stand nearly everywhere and tell nothing: 一 to 十 does, 一 to 鿿 does not. */
const largestClass = 32;

const known = new WeakMap<RegExp, Need | null>();

/**
 * The characters without which a pattern cannot match, read from its source: 应(?:出席|到)\d+ needs 应 and either 出 and 席 or
 * 到. Lookarounds, wide ranges and most escapes count as nothing certain, so a need is never too strict. Null where nothing is certain.
 */
export function needOf(pattern: RegExp): Need | null {
  const read = known.get(pattern);
  if (read !== undefined) return read;
  const need = pattern.ignoreCase ? null : new Source(pattern.source).alternatives();
  known.set(pattern, need);
  return need;
}

class Source extends PatternSource {
  /** A|B up to the end of the group or of the source. */
  alternatives(): Need | null {
    const found = [this.sequence()];
    while (this.takes("|")) found.push(this.sequence());
    return anyOf(found);
  }

  private sequence(): Need | null {
    const found: (Need | null)[] = [];
    while (this.goesOn()) {
      const atom = this.atom();
      if (!this.takesOptional()) found.push(atom);
    }
    return allOf(found);
  }

  private atom(): Need | null {
    const character = this.source.charAt(this.at++);
    if (character === "(") return this.group();
    if (character === "[") return this.characterClass();
    if (character === "\\") return this.escaped();
    return /[.^$]/.test(character) ? null : one(character);
  }

  private group(): Need | null {
    const isLookaround = this.takesLookaround();
    const need = this.alternatives();
    this.takes(")");
    return isLookaround ? null : need;
  }

  private characterClass(): Need | null {
    const negated = this.takes("^");
    const found: (Need | null)[] = [];
    while (this.at < this.source.length && !this.takes("]")) {
      const character = this.source.charAt(this.at++);
      const first = character === "\\" ? this.escaped() : one(character);
      if (this.source.charAt(this.at) === "-" && this.source.charAt(this.at + 1) !== "]") {
        this.at++;
        const last = this.source.charAt(this.at++);
        found.push(range(first, last === "\\" ? this.escaped() : one(last)));
      } else found.push(first);
    }
    const need = negated ? null : anyOf(found);
    return need?.kind === "any" && need.parts.length > largestClass ? null : need;
  }

  /** \( stands for itself and \d for a digit; \s, \k<name>, \u4e00 and the like for many, for none or for what is seldom asked. */
  private escaped(): Need | null {
    const character = this.source.charAt(this.at++);
    if (character === "d") return digit;
    if (character === "u") this.at += 4;
    if (character === "x") this.at += 2;
    return /[a-zA-Z0-9]/.test(character) ? null : one(character);
  }
}

function one(character: string): Need {
  return { kind: "character", code: character.charCodeAt(0) };
}

/** 一-九: any of the characters from one to another, unless they are many. */
function range(first: Need | null, last: Need | null): Need | null {
  if (first?.kind !== "character" || last?.kind !== "character") return null;
  const length = last.code - first.code + 1;
  if (length < 1 || length > largestClass) return null;
  const { code } = first;
  return anyOf(Array.from({ length }, (_, n): Need => ({ kind: "character", code: code + n })));
}

function allOf(needs: readonly (Need | null)[]): Need | null {
  const certain = needs.filter((need) => need !== null);
  const [only] = certain;
  if (only === undefined) return null;
  return certain.length === 1 ? only : { kind: "all", parts: certain };
}

/** Sets of characters, each made once, so that what holds one of them is looked up once for all patterns. */
const sets = new Map<string, Need>();

function anyOf(needs: readonly (Need | null)[]): Need | null {
  const certain = needs.filter((need) => need !== null);
  if (certain.length < needs.length) return null;
  const parts = certain.flatMap((need) => (need.kind === "any" ? need.parts : need));
  const [only] = parts;
  if (only === undefined || parts.length === 1) return only ?? null;
  const codes = parts.map((part) => (part.kind === "character" ? part.code : null));
  if (codes.includes(null)) return { kind: "any", parts };
  const key = [...new Set(codes)].sort().join();
  const known = sets.get(key) ?? { kind: "any", parts };
  sets.set(key, known);
  return known;
}

const digit = anyOf([..."0123456789"].map(one));
