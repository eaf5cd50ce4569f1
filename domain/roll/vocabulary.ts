/** How a member stands in a roll; who came late is present, and counted as such. Order is the order of display. */
export const marks = ["present", "late", "leave", "absent"] as const;
export type Mark = (typeof marks)[number];

/** How a mark was made: typed, tapped, by a scanner, or by taking an earlier one back. */
export const markWays = ["key", "touch", "scan", "undo"] as const;
export type MarkWay = (typeof markWays)[number];

/** What a roster says of a member. Number and name are needed; the card's code is the number where there is none. */
export const rosterFields = ["number", "name", "group", "card", "notes"] as const;
export type RosterField = (typeof rosterFields)[number];

/** Longest value of a field, in characters. */
export const rosterLengths: Readonly<Record<RosterField, number>> = {
  ...{ number: 40, name: 80, group: 80 },
  ...{ card: 80, notes: 500 },
};

/** Longest reason for leave, in characters. */
export const longestReason = 200;

/** Most members of a roster; the largest body, the National People's Congress, has some 3,000. */
export const mostMembers = 5000;

/** A member as a roster gives them; what it does not give is null. */
export type RosterMember = {
  number: string;
  name: string;
  group: string | null;
  card: string | null;
  notes: string | null;
};
