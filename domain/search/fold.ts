import { simplifiedUnit } from "@/domain/extract";

/**
 * Text as it is compared: simplified characters, lower case, no accents, ASCII instead of full width. Every UTF-16
 * unit stays one unit, so that a place in the folded text is the same place in the text.
 */
export function foldText(text: string): string {
  let folded = "";
  for (let n = 0; n < text.length; n++) folded += foldedUnit(text.charCodeAt(n), text.charAt(n));
  return folded;
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
