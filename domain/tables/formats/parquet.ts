import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell, ColumnType, TableColumn } from "../column";
import { definitionRows, fileCells, fileColumns, provenanceOf, type TableFile } from "../table-file";

/** Rows of a group, which is what is held at a time. */
const groupRows = 4_000;

type Element = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

const elements: Record<ColumnType, Omit<Element, "name">> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  code: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  json: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  decimal: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
  moment: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
};

/** A table as Parquet, typed; definitions and provenance lie in the file's key-value metadata. */
export function* parquetFile(file: TableFile): Generator<Uint8Array> {
  const columns = fileColumns(file);
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(
        ({ key, type }): Element => ({ name: key, repetition_type: "OPTIONAL", ...elements[type] }),
      ),
    ],
    createdBy: "huilu",
    kvMetadata: [
      { key: "huilu.provenance", value: JSON.stringify(provenanceOf(file)) },
      { key: "huilu.definitions", value: JSON.stringify(definitionRows(file)) },
    ],
  });
  const taken = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let held = columns.map((): (Cell | Date)[] => []);
  let rows = 0;
  const write = () => {
    const columnData = columns.map(({ key }, place) => ({ name: key, data: held[place] ?? [] }));
    // Nothing here waits: the writer is in memory.
    void parquet.write({ columnData, rowGroupSize: groupRows });
    held = columns.map(() => []);
    rows = 0;
  };
  for (const line of file.lines(false)) {
    const cells = fileCells(file, line);
    for (const [place, { type }] of columns.entries()) held[place]?.push(typed(type, cells[place] ?? null));
    rows += 1;
    if (rows < groupRows) continue;
    write();
    yield taken();
  }
  if (rows > 0) write();
  void parquet.finish();
  yield taken();
}

function typed(type: TableColumn["type"], cell: Cell): Cell | Date {
  return (type === "date" || type === "moment") && typeof cell === "string" ? new Date(cell) : cell;
}
