import { fileCells, fileColumns, type TableFile } from "../table-file";

/** A table as JSON Lines: an object a line by the columns' keys, null for what is not reported, UTF-8. */
export function* jsonLinesFile(file: TableFile): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const columns = fileColumns(file);
  const names = columns.map(({ key }) => `${JSON.stringify(key)}:`);
  const isJson = columns.map(({ type }) => type === "json");
  let chunk = "";
  for (const line of file.lines(false)) {
    const cells = fileCells(file, line);
    const parts = names.map((name, place) => {
      const cell = cells[place] ?? null;
      // What is JSON already stays structure, for whoever reads it.
      return name + (isJson[place] === true && typeof cell === "string" ? cell : JSON.stringify(cell));
    });
    chunk += `{${parts.join()}}\n`;
    if (chunk.length < 65_536) continue;
    yield encoder.encode(chunk);
    chunk = "";
  }
  if (chunk !== "") yield encoder.encode(chunk);
}
