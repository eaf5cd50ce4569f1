import { type SessionFigures, type SessionStanding, standingOf } from "./session-standing";

/** A session for tests: the fourth of Lishi's seventh congress, 180 of 194 present, with overrides. */
export function aStanding(overrides: Partial<SessionFigures> = {}): SessionStanding {
  const figures: SessionFigures = {
    key: "141102-congress-7-4",
    kind: "people_congress",
    level: "county",
    regionCode: "141102",
    regionName: "吕梁市离石区",
    term: 7,
    session: 4,
    year: 2023,
    date: "2023-05-28",
    inOffice: null,
    due: 194,
    present: 180,
    ...overrides,
  };
  return standingOf(figures);
}
