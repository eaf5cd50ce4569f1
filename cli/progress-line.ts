/** One line at the foot of a terminal that says how far a long command is; nothing where no terminal reads along. */
export class ProgressLine {
  private readonly shows = process.stderr.isTTY === true;
  private last = 0;

  /** @param words one line; shown at most ten times a second */
  show(words: string): void {
    const now = Date.now();
    if (!this.shows || now - this.last < 100) return;
    this.last = now;
    const width = process.stderr.columns || 80;
    // A Chinese character takes two columns.
    let room = width - 1;
    let line = "";
    for (const character of words) {
      room -= /[\u1100-\uFFEF]/.test(character) ? 2 : 1;
      if (room < 0) break;
      line += character;
    }
    process.stderr.write(`\r\u001b[K${line}`);
  }

  clear(): void {
    if (this.shows) process.stderr.write("\r\u001b[K");
    this.last = 0;
  }
}
