import type { LitPiece } from "@/domain/search";

/** A text with the words of the search lit. */
export function LitText({ pieces }: { pieces: readonly LitPiece[] }) {
  let offset = 0;
  return pieces.map(({ text, marked }) => {
    const key = offset;
    offset += text.length;
    return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
