import { type RosterField, rosterFields } from "./vocabulary";

/** Which column of a table holds each field, from 0; null: none. */
export type ColumnMapping = Readonly<Record<RosterField, number | null>>;

/** Headings that lists of members use, the surest first. */
const headings: Readonly<Record<RosterField, readonly RegExp[]>> = {
  number: [/^(代表|委员)?证?(编号|证号|号码)$/, /(编号|证号|代码)$/, /^(序号|号|number|no\.?)$/i],
  name: [/^(代表|委员)?(姓名|名字)$/, /姓\s*名/, /^(full )?name$/i],
  group: [/代表团|界别|^(团组|分组|小组)$/, /delegation|sector|^group$/i, /选举单位|选区|^单位$/],
  card: [/卡号|条码|二维码|扫码|证件码/, /card|barcode|^code$/i],
  notes: [/备注|说明/, /^(notes?|remarks?)$/i],
};

/** Rows at the top in which a heading is looked for: above it stand titles. */
const topRows = 15;

/**
 * Where a roster's heading stands and what its columns hold, as far as its words tell. The sheet's own order decides
 * between two columns that fit as well. Where no row has both a number and a name, the first row is taken. A heading of
 * several rows, as merged cells make it, ends with the last of them.
 *
 * @example guessColumns([["七届人大代表名册"], ["序号", "姓名", "代表团"]]).heading is 1
 */
export function guessColumns(rows: readonly (readonly string[])[]): {
  heading: number;
  mapping: ColumnMapping;
} {
  const heading = rows.slice(0, topRows).findIndex((row) => {
    const { number, name } = mappingOf(row);
    return number !== null && name !== null;
  });
  return lastOfHeading(rows, Math.max(0, heading), rows[Math.max(0, heading)] ?? []);
}

/**
 * A heading goes on where the row below it has a number's and a name's heading once more (merged cells repeat their
 * words), or is empty there and names a column that the rows above did not.
 */
function lastOfHeading(
  rows: readonly (readonly string[])[],
  heading: number,
  above: readonly string[],
): { heading: number; mapping: ColumnMapping } {
  const mapping = mappingOf(above);
  const below = rows[heading + 1];
  if (below === undefined || mapping.number === null || mapping.name === null) return { heading, mapping };
  const width = Math.max(above.length, below.length);
  const both = Array.from({ length: width }, (_, at) => below[at]?.trim() || (above[at] ?? ""));
  const joined = mappingOf(both);
  if (joined.number === null || joined.name === null) return { heading, mapping };
  const own = mappingOf(below);
  const goesOn = (own.number !== null && own.name !== null) || columnsOf(joined) > columnsOf(mapping);
  return goesOn ? lastOfHeading(rows, heading + 1, both) : { heading, mapping };
}

const columnsOf = (mapping: ColumnMapping) => rosterFields.filter((field) => mapping[field] !== null).length;

function mappingOf(row: readonly string[]): ColumnMapping {
  const words = row.map((cell) => cell.normalize("NFKC").replaceAll(/\s/g, ""));
  const taken = new Set<number>();
  const columnOf = (field: RosterField): number | null => {
    for (const heading of headings[field]) {
      const at = words.findIndex((word, n) => !taken.has(n) && heading.test(word));
      if (at < 0) continue;
      taken.add(at);
      return at;
    }
    return null;
  };
  // The card first: 证件码 and 卡号 also end like a number.
  const card = columnOf("card");
  const [number, name, group, notes] = rosterFields.filter((field) => field !== "card").map(columnOf);
  return { number: number ?? null, name: name ?? null, group: group ?? null, card, notes: notes ?? null };
}
