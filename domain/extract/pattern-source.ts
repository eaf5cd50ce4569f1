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

  /** Takes what stands behind a group's bracket, ?: or ?<name> and the like; whether the group is a lookaround. */
  protected takesLookaround(): boolean {
    const opening = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? "";
    this.at += opening.length;
    return /[=!]$/.test(opening);
  }

  /** Takes the quantifier behind an atom; whether it allows for none. */
  protected takesOptional(): boolean {
    const quantifier = /^(?:[?*+]|\{(?<least>\d+)(?:,\d*)?\})\??/.exec(
      this.source.slice(this.at, this.at + 16),
    );
    if (quantifier === null) return false;
    this.at += quantifier[0].length;
    return /^[?*]/.test(quantifier[0]) || quantifier.groups?.least === "0";
  }
}
