/** Rows of a table as words, as wide as each is; `sheet` is the sheet's name, null where the file has none. */
export type Table = { rows: string[][]; sheet: string | null };
