import type { ColumnMapping } from "./guess-columns";
import { mostMembers, type RosterField, type RosterMember, rosterFields, rosterLengths } from "./vocabulary";

/** Why a row cannot be taken. `other` is the row that holds the same already, counted as in the file, from 1. */
export type RosterFault = {
  row: number;
  field: RosterField;
  code: "missing" | "too_long" | "double" | "of_another";
  value: string;
  other: number | null;
};

/** What of a table could be read: members with their rows, and every row that is wrong. */
export type RosterReading = {
  members: { row: number; member: RosterMember }[];
  faults: RosterFault[];
  /** True where the table has more rows than a roster may have members. */
  isTooLong: boolean;
};

/**
 * Reads the rows below the heading as members. Rows without any word are passed over; every other row is a member or
 * has faults. Numbers and names have to be there; a number or card stands for one member only.
 *
 * @param heading index of the heading's row, from 0
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  heading: number,
  mapping: ColumnMapping,
): RosterReading {
  const members: RosterReading["members"] = [];
  const faults: RosterFault[] = [];
  const numbers = new Map<string, number>();
  const cards = new Map<string, number>();
  for (const [at, cells] of rows.entries()) {
    if (at <= heading || cells.every((cell) => cell.trim() === "")) continue;
    const row = at + 1;
    const given = valuesOf(cells, mapping);
    const wrong = [...faultsOf(row, given), ...doubles(row, given, numbers, cards)];
    faults.push(...wrong);
    if (given.number !== "" && !numbers.has(codeOf(given.number))) numbers.set(codeOf(given.number), row);
    if (given.card !== "" && !cards.has(codeOf(given.card))) cards.set(codeOf(given.card), row);
    if (wrong.length === 0) members.push({ row, member: memberOf(given) });
  }
  // A card that reads like another member's number would mark the wrong person.
  for (const { row, member } of [...members]) {
    const other = member.card === null ? undefined : numbers.get(codeOf(member.card));
    if (member.card === null || other === undefined || other === row) continue;
    faults.push({ row, field: "card", code: "of_another", value: member.card, other });
  }
  const bad = new Set(faults.map(({ row }) => row));
  return {
    members: members.filter(({ row }) => !bad.has(row)),
    faults: faults.sort((a, b) => a.row - b.row),
    isTooLong: members.length > mostMembers,
  };
}

/** A number or a card's code as it is compared: full-width forms folded, no spaces, capitals. */
export function codeOf(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();
}

type Given = Record<RosterField, string>;

function valuesOf(cells: readonly string[], mapping: ColumnMapping): Given {
  const at = (field: RosterField) => {
    const column = mapping[field];
    return column === null ? "" : (cells[column] ?? "").trim();
  };
  return {
    number: at("number").normalize("NFKC").replaceAll(/\s/g, ""),
    name: nameOf(at("name")),
    group: at("group"),
    card: at("card").normalize("NFKC").replaceAll(/\s/g, ""),
    notes: at("notes"),
  };
}

/** Lists pad short names with spaces to the width of long ones: 王　一 is 王一. Spaces between letters stay. */
function nameOf(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").replaceAll(/\s+/g, " ");
}

function faultsOf(row: number, given: Given): RosterFault[] {
  return rosterFields.flatMap((field): RosterFault[] => {
    const value = given[field];
    const isNeeded = field === "number" || field === "name";
    if (isNeeded && value === "") return [{ row, field, code: "missing", value, other: null }];
    if ([...value].length <= rosterLengths[field]) return [];
    return [{ row, field, code: "too_long", value: `${[...value].slice(0, 20).join("")}…`, other: null }];
  });
}

function doubles(
  row: number,
  { number, card }: Given,
  numbers: ReadonlyMap<string, number>,
  cards: ReadonlyMap<string, number>,
): RosterFault[] {
  const double = (field: "number" | "card", value: string, seen: ReadonlyMap<string, number>) => {
    const other = seen.get(codeOf(value));
    return value === "" || other === undefined ? [] : [{ row, field, code: "double" as const, value, other }];
  };
  return [...double("number", number, numbers), ...double("card", card, cards)];
}

function memberOf({ number, name, group, card, notes }: Given): RosterMember {
  const orNull = (text: string) => (text === "" ? null : text);
  return { number, name, group: orNull(group), card: orNull(card), notes: orNull(notes) };
}
