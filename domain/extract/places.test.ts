import fc from "fast-check";
import { expect, test } from "vitest";
import { Places } from "./places";

/** A text's characters: how far each stands behind the one before it in the page, or a break. */
const steps = fc.array(
  fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4 }), fc.constant("break" as const)),
  {
    minLength: 1,
    maxLength: 40,
  },
);

function placesOf(characters: readonly (number | "break")[]): { places: Places; offsets: (number | null)[] } {
  const places = new Places();
  const offsets: (number | null)[] = [];
  let offset = -1;
  for (const step of characters) {
    if (step === "break") places.addBreak();
    else {
      offset += step;
      places.add(offset);
    }
    offsets.push(step === "break" ? null : offset);
  }
  return { places, offsets };
}

/** Spans by their definition, character by character. */
function spansOf(offsets: readonly (number | null)[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const offset of offsets) {
    if (offset === null) continue;
    const last = spans.at(-1);
    if (last !== undefined && last[1] === offset) last[1]++;
    else spans.push([offset, offset + 1]);
  }
  return spans;
}

test("spans are those of the characters, whatever parts them", () => {
  fc.assert(
    fc.property(steps, fc.nat(40), fc.nat(40), (characters, start, length) => {
      const { places, offsets } = placesOf(characters);
      const end = Math.min(offsets.length, start + length);
      expect(places.spans(start, end)).toEqual(spansOf(offsets.slice(start, end)));
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test("characters of another text stand where they stood there", () => {
  fc.assert(
    fc.property(steps, steps, fc.nat(40), fc.nat(40), (characters, others, start, length) => {
      const [{ places, offsets }, other] = [placesOf(characters), placesOf(others)];
      const end = Math.min(other.offsets.length, start + length);
      places.append(other.places, start, end);
      const all = [...offsets, ...other.offsets.slice(start, end)];
      expect(places.spans(0, all.length)).toEqual(spansOf(all));
    }),
    { numRuns: 1000, seed: 1 },
  );
});
