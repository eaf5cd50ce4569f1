import { dirname } from "node:path";
import { expect, test } from "vitest";
import type { Database } from "../client";
import { openDatabase } from "../open";
import { rebuildProjection } from "../projection/rebuild";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishCorrection, publishExample } from "../testing-records";
import { attendanceWithin, changesWithin, latestWithin, peersWithin } from "./attendance-dashboard";
import type { DashboardFilter } from "./dashboard-filter";
import { filterChoices } from "./filter-choices";
import { allStandings, standingsByRegion } from "./session-standings";

/** All that is kept by year or by region. */
function readings(db: Database) {
  const filter: DashboardFilter = { level: "county", from: 2023 };
  return [
    allStandings(db),
    filterChoices(db),
    ...[{}, filter].flatMap((one) => [
      attendanceWithin(db, one),
      changesWithin(db, one),
      latestWithin(db, one),
      peersWithin(db, { filter: one, region: "141102" }),
    ]),
  ];
}

test("what is remembered of sessions and read of those changed since is what reading all gives", async () => {
  using db = await temporaryDatabase();
  const folder = dirname(db.$client.name);
  const readByAnother = () => {
    const other = openDatabase(folder);
    try {
      return readings(other);
    } finally {
      other.$client.close();
    }
  };
  const isSame = () => {
    expect(readings(db)).toEqual(readByAnother());
    return allStandings(db);
  };
  expect(isSame()).toEqual([]);
  const office = makeOffice(db);
  publishExample(office);
  const published = isSame();
  expect(published.map(({ key, present }) => [key, present])).toEqual([
    ["141102-congress-7-4", 180],
    ["141102-cppcc-7-3", 147],
  ]);
  publishCorrection(office, "141102-congress-7-4", "数字更正", (was) => ({
    ...was,
    sittings: was.sittings.map((one) => ({ ...one, attendance: { ...one.attendance, present: 171 } })),
    citations: was.citations.map((one) =>
      one.path.endsWith("/present")
        ? { origin: "hand" as const, path: one.path, by: office.recorder.id, from: "会议记录" }
        : one,
    ),
  }));
  expect(isSame().map(({ present }) => present)).toEqual([171, 147]);
  expect(standingsByRegion(db)).toBe(standingsByRegion(db));
  rebuildProjection(db);
  expect(isSame()).toHaveLength(2);
});
