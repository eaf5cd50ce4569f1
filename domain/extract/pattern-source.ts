/** A pattern's source, read from left to right. */
export class PatternSource {
  protected at = 0;
  constructor(protected readonly source: string) {}

  /** Takes a character where it stands next. */
  protected takes(character: string): boolean {
    if (this.source.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }

  /** Whether an alternative goes on here. */
  protected goesOn(): boolean {
    return this.at < this.source.length && !/[|)]/.test(this.source.charAt(this.at));
  }

  /** Takes what stands behind a group's bracket, ?: or ?<name> and the like, and gives what kind of group it is. */
  protected takesKind(): "plain" | "ahead" | "behind" | "not" {
    const opening = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? "";
    this.at += opening.length;
    if (opening.endsWith("!")) return "not";
    if (!opening.endsWith("=")) return "plain";
    return opening === "?=" ? "ahead" : "behind";
  }

  /** Takes the quantifier behind an atom, if there is one: whether it allows for none, and for more than one. */
  protected takesTimes(): { none: boolean; more: boolean } {
    const quantifier = /^(?:[?*+]|\{(?<least>\d+)(?<open>,?)(?<most>\d*)\})\??/.exec(
      this.source.slice(this.at, this.at + 16),
    );
    if (quantifier === null) return { none: false, more: false };
    const [words] = quantifier;
    this.at += words.length;
    const { least, open, most } = quantifier.groups ?? {};
    if (least === undefined) return { none: !words.startsWith("+"), more: !words.startsWith("?") };
    return { none: least === "0", more: Number(open === "" ? least : (most ?? "") || 2) > 1 };
  }
}
