/** Words with their place on a page. Lengths in the page's own unit, from its top left corner. */
export type Piece = {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Height of its type. */
  size: number;
  /** The engine's trust in what it read, 0 to 1; null where the text was in the file. */
  confidence: number | null;
};

/** Pieces that follow each other in a column, one a row. */
export type Block = Pick<Piece, "left" | "top" | "right" | "bottom" | "size"> & { rows: Piece[] };

export const overlap = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.min(a1, b1) - Math.max(a0, b0);
