import { describe, expect, it } from "vitest";
import { type Box, dropTarget } from "./drop-target";

const box = (path: string, top: number, bottom: number): Box => ({ path, top, bottom });
const ahead = (path: string) => ({ path, side: "before" });
const behind = (path: string) => ({ path, side: "behind" });

describe("dropTarget", () => {
  const own = box("r/1", 0, 100);
  const others = [box("r/2", 110, 210), box("r/3", 220, 320)];

  it("is nowhere over the item itself, or when it is alone", () => {
    expect(dropTarget(own, others, 50)).toBeNull();
    expect(dropTarget(own, [], 150)).toBeNull();
  });

  it("is before an item over its upper half and behind it over its lower", () => {
    expect(dropTarget(own, others, 159)).toEqual(ahead("r/2"));
    expect(dropTarget(own, others, 161)).toEqual(behind("r/2"));
  });

  it("is beside the nearest in a gap, above all and below all", () => {
    expect(dropTarget(own, others, 212)).toEqual(behind("r/2"));
    expect(dropTarget(own, others, 218)).toEqual(ahead("r/3"));
    expect(dropTarget(own, others, 5000)).toEqual(behind("r/3"));
    expect(dropTarget(own, others, -5000)).toEqual(ahead("r/2"));
  });

  const nested = [
    box("d/1", 0, 300),
    box("d/1/points/1", 100, 190),
    box("d/1/points/2", 200, 290),
    box("d/2", 310, 400),
  ];
  const dragged = box("d/3", 410, 500);

  it("goes between points over them, gaps among them too", () => {
    expect(dropTarget(dragged, nested, 120)).toEqual(ahead("d/1/points/1"));
    expect(dropTarget(dragged, nested, 194)).toEqual(behind("d/1/points/1"));
    expect(dropTarget(dragged, nested, 280)).toEqual(behind("d/1/points/2"));
  });

  it("goes before what has points over its own lines, and behind it below its end", () => {
    expect(dropTarget(dragged, nested, 90)).toEqual(ahead("d/1"));
    expect(dropTarget(dragged, nested, 303)).toEqual(behind("d/1"));
  });

  it("leaves a point where it is over itself, though that is over its directive", () => {
    const [parent, first, second] = [
      box("d/1", 0, 300),
      box("d/1/points/1", 100, 190),
      box("d/1/points/2", 200, 290),
    ];
    expect(dropTarget(first, [parent, second], 150)).toBeNull();
    expect(dropTarget(first, [parent, second], 260)).toEqual(behind("d/1/points/2"));
  });
});
