import mammoth from "mammoth";
import { copiedHtmlLines } from "../html/read-html";
import { openArchive } from "./open-archive";

/** What a .docx says, a line a paragraph, a table's row on one line. @throws Refusal */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(openArchive(bytes)) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
  );
  return copiedHtmlLines(value);
}
