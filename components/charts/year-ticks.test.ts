import { expect, test } from "vitest";
import { axisStart } from "./percent-axis";
import { yearTicks } from "./year-ticks";

test.each([
  [2023, 2023, 300, [2023]],
  [2021, 2024, 300, [2021, 2022, 2023, 2024]],
  [2003, 2025, 280, [2005, 2010, 2015, 2020, 2025]],
  [2003, 2025, 640, [2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]],
  [2011, 2014, 20, [2014]],
])("%d to %d in %d units: %j", (first, last, room, expected) => {
  expect(yearTicks(first, last, room)).toEqual(expected);
});

test.each([
  [[92.8, 66.7], 60],
  [[92.8, 60], 50],
  [[49], 0],
  [[0, 100], 0],
  [[], 90],
])("an axis over %j begins at %d", (values, from) => {
  expect(axisStart(values)).toBe(from);
});
