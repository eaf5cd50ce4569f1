import { expect, test } from "vitest";
import { evenLight } from "./even-light";

const [width, height] = [640, 400];

/** Paper on which light falls off from left to right, with a stroke of ink every 40 points. */
function page(light: (x: number) => number) {
  const grey = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      grey[y * width + x] = Math.round((x % 40 < 6 ? 0.2 : 0.95) * light(x));
    }
  }
  return { width, height, grey };
}

test.each([
  ["even light", () => 250],
  ["a shadow that grows", (x: number) => 250 - 0.25 * x],
  ["a shadow with an edge", (x: number) => (x < 300 ? 240 : 130)],
])("in %s paper is as bright everywhere, and ink dark", async (_, light) => {
  const { grey } = await evenLight(page(light));
  const row = [...grey.subarray(200 * width, 201 * width)];
  // Beside an edge the light of one side is taken for the other's, for the width of a few cells.
  const plain = row.flatMap((value, x) => (x % 40 === 20 && Math.abs(x - 300) > 100 ? [value] : []));
  const ink = row.filter((_value, x) => x % 40 === 3);
  expect(Math.min(...plain)).toBeGreaterThan(205);
  expect(Math.max(...ink)).toBeLessThan(110);
});
