/** Where a page of results goes on: after which session of which tier. */
export type SearchCursor = { tier: number; after: number };

/** The cursor as it stands in an address: `1-16234987234`. */
export function writeCursor({ tier, after }: SearchCursor): string {
  return `${tier}-${after}`;
}

/** The cursor of an address; null where it is none. */
export function readCursor(text: string): SearchCursor | null {
  const parts = /^([0-9])-([0-9]{1,16})$/.exec(text);
  if (parts === null) return null;
  const cursor = { tier: Number(parts[1]), after: Number(parts[2]) };
  return Number.isSafeInteger(cursor.after) ? cursor : null;
}
