import { simplifiedUnit } from "@/domain/extract";

/**
 * Text as it is compared: simplified characters, lower case, no accents, ASCII instead of full width. Every UTF-16
 * unit stays one unit, so that a place in the folded text is the same place in the text.
 */
export function foldText(text: string): string {
  let folded = "";
  let kept = 0;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const plain = foldedUnits[code] || learn(code);
    if (plain === code) continue;
    folded += text.slice(kept, n) + String.fromCharCode(plain);
    kept = n + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** What each unit becomes, by its code; 0 where none has asked yet. A page of results folds 100,000 units. */
const foldedUnits = new Uint16Array(0x10000);

function learn(code: number): number {
  const plain = foldedUnit(code, String.fromCharCode(code)).charCodeAt(0);
  foldedUnits[code] = plain;
  return plain;
}

function foldedUnit(code: number, unit: string): string {
  if (code < 0x80) return unit.toLowerCase();
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code < 0x2000) {
    const plain = unit.normalize("NFD").charAt(0).toLowerCase();
    return plain.length === 1 ? plain : unit;
  }
  return String.fromCharCode(simplifiedUnit(code));
}
