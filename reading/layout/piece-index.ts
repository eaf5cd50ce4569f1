import type { Piece } from "./piece";

/** Pieces by height on the page, so that finding those near one does not mean looking at all. */
export class PieceIndex {
  private readonly bands = new Map<number, Piece[]>();
  private readonly height: number;

  constructor(pieces: readonly Piece[]) {
    const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
    this.height = Math.max(1, 2 * (sizes[Math.floor(sizes.length / 2)] ?? 1));
    for (const piece of pieces) {
      for (let band = this.band(piece.top); band <= this.band(piece.bottom); band++) {
        const held = this.bands.get(band);
        if (held === undefined) this.bands.set(band, [piece]);
        else held.push(piece);
      }
    }
  }

  /** Pieces that reach into a stretch of the page's height, and perhaps some just beside it. */
  between(top: number, bottom: number): Set<Piece> {
    const found = new Set<Piece>();
    for (let band = this.band(top); band <= this.band(bottom); band++) {
      for (const piece of this.bands.get(band) ?? []) {
        if (piece.bottom >= top && piece.top <= bottom) found.add(piece);
      }
    }
    return found;
  }

  private band(at: number): number {
    return Math.floor(at / this.height);
  }
}
