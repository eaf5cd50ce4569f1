import { Refusal } from "@/domain/errors";

/**
 * What kind of table a file is, told by its first bytes.
 *
 * @throws Refusal `file_encrypted`, `table_old` (.xls), `table_unknown`
 */
export function tellTable(bytes: Uint8Array): "sheet" | "delimited" {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (mark: string) => file.subarray(0, mark.length / 2).toString("hex") === mark;
  if (begins("d0cf11e0a1b11ae1"))
    throw new Refusal(
      file.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "file_encrypted" : "table_old",
    );
  if (begins("504b0304")) {
    if (!file.includes("xl/")) throw new Refusal("table_unknown");
    return "sheet";
  }
  if (["25504446", "ffd8ff", "89504e47", "52617221", "1f8b08"].some(begins))
    throw new Refusal("table_unknown");
  return "delimited";
}
