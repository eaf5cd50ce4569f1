import { Refusal } from "@/domain/errors";

type Kind = "pdf" | "image" | "zip" | "ole" | "picture" | "other";

/** How files begin: the kind, where the mark stands, and the mark in hexadecimal. */
const marks: readonly [Kind, number, string][] = [
  ["pdf", 0, "25504446 2d"],
  ["zip", 0, "504b0304"],
  ["zip", 0, "504b0506"],
  ["ole", 0, "d0cf11e0 a1b11ae1"],
  ["image", 0, "ffd8ff"],
  ["image", 0, "89504e47 0d0a1a0a"],
  ["image", 8, "57454250"], // WebP
  ["image", 0, "49492a00"], // TIFF, both orders
  ["image", 0, "4d4d002a"],
  ["image", 0, "47494638"], // GIF
  ["image", 4, "66747970 61766966"], // AVIF
  ["image", 4, "66747970 68656963"], // HEIC and its kin
  ["image", 4, "66747970 68656978"],
  ["image", 4, "66747970 68657663"],
  ["image", 4, "66747970 68657678"],
  ["image", 4, "66747970 6d696631"],
  ["image", 4, "66747970 6d736631"],
  ["picture", 0, "38425053"], // PSD
  ["picture", 0, "0000000c 6a502020"], // JPEG 2000
  ["other", 0, "7b5c7274 66"], // RTF
  ["other", 0, "52617221"], // RAR
  ["other", 0, "377abcaf"], // 7z
  ["other", 0, "1f8b08"], // gzip
  ["other", 0, "4d5a9000"], // programs
  ["other", 0, "7f454c46"],
];

/**
 * What kind of file this is, told by its first bytes; "text" stands for text of any kind, web pages too.
 *
 * @throws Refusal `file_encrypted`, `file_old_word`, `file_picture_unknown`, `file_unknown` for kinds that are known
 *   and cannot be read
 */
export function tellFormat(bytes: Uint8Array): "text" | "docx" | "pdf" | "image" {
  const kind = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  switch (kind) {
    case "ole":
      throw new Refusal(isLocked(bytes) ? "file_encrypted" : "file_old_word");
    case "picture":
      throw new Refusal("file_picture_unknown");
    case "other":
      throw new Refusal("file_unknown");
    case "zip":
      if (!Buffer.from(bytes).includes("word/")) throw new Refusal("file_unknown");
      return "docx";
    default:
      return kind;
  }
}

function kindOf(bytes: Buffer): Kind | "text" {
  const head = bytes.subarray(0, 64).toString("hex");
  const found = marks.find(([, at, mark]) => head.startsWith(mark.replaceAll(" ", ""), at * 2));
  if (found !== undefined) return found[0];
  if (isBitmap(bytes)) return "picture";
  // White space or a byte order mark before a PDF's mark is common.
  return /^[\s\xef\xbb\xbf]*%PDF-\d/.test(bytes.subarray(0, 1024).toString("latin1")) ? "pdf" : "text";
}

/** "BM" may begin a text; a bitmap also has four bytes that are zero. */
const isBitmap = (bytes: Buffer) =>
  bytes.subarray(0, 2).toString("latin1") === "BM" && bytes.length > 14 && bytes.readUInt32LE(6) === 0;

/** A .docx with a password is an OLE file with a stream of this name. */
const isLocked = (bytes: Uint8Array) =>
  Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
