import pairs from "opencc-js/dict/TSCharacters";

/**
 * Simplified form of each UTF-16 unit. Rules are written once, in simplified characters; values keep the characters of
 * the page. Characters beyond the basic plane, which take two units, stay as they are.
 */
const simplifiedUnits = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (const pair of pairs.split("|")) {
  const [traditional = "", first = ""] = pair.split(" ");
  if (traditional.length === 1 && first.length === 1)
    simplifiedUnits[traditional.charCodeAt(0)] = first.charCodeAt(0);
}
/** Forms that Taiwan and Hong Kong print, which the table takes for simplified already. */
for (const [printed, plain] of ["祕秘", "恆恒", "衞卫", "蕓芸", "裡里", "台台"].map((pair) => [...pair])) {
  if (printed !== undefined && plain !== undefined)
    simplifiedUnits[printed.charCodeAt(0)] = plain.charCodeAt(0);
}

/** Simplified form of a UTF-16 unit, itself where it has none in the table. One unit stays one unit. */
export function simplifiedUnit(unit: number): number {
  return simplifiedUnits[unit] ?? unit;
}

/** A text in simplified characters, unit by unit. */
export function simplified(text: string): string {
  let plain = "";
  for (let n = 0; n < text.length; n++) plain += String.fromCharCode(simplifiedUnit(text.charCodeAt(n)));
  return plain;
}
