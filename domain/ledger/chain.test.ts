import fc from "fast-check";
import { expect, test } from "vitest";
import { firstChainFault } from "./chain";
import { entryHash, type LedgerEntry, nextEntry } from "./entry";

function chainOf(length: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let n = 1; n <= length; n++) {
    entries.push(
      nextEntry(entries.at(-1) ?? null, {
        at: `2023-05-28T10:00:${String(n).padStart(2, "0")}.000Z`,
        actor: "a1",
        action: "draft.created",
        subject: `d${n}`,
        payload: { n },
      }),
    );
  }
  return entries;
}

test("a chain that nobody touched has no fault, nor has an empty one", () => {
  expect(firstChainFault(chainOf(5))).toBeNull();
  expect(firstChainFault([])).toBeNull();
});

test("a changed entry is found where it stands", () => {
  const chain = chainOf(5).map((entry) => (entry.seq === 3 ? { ...entry, subject: "d9" } : entry));
  expect(firstChainFault(chain)).toEqual({ seq: 3, code: "hash_differs" });
});

test("an entry changed together with its hash is found at the next one", () => {
  const chain = chainOf(5).map((entry) => {
    if (entry.seq !== 3) return entry;
    const forged = { ...entry, subject: "d9" };
    return { ...forged, hash: entryHash(forged) };
  });
  expect(firstChainFault(chain)).toEqual({ seq: 4, code: "previous_differs" });
});

test("a removed entry is found", () => {
  expect(firstChainFault(chainOf(5).filter(({ seq }) => seq !== 2))).toEqual({
    seq: 2,
    code: "entry_missing",
  });
  expect(firstChainFault(chainOf(5).slice(1))).toEqual({ seq: 1, code: "entry_missing" });
});

test("any change of any member of any entry is found", () => {
  const members = ["at", "actor", "subject", "previous", "hash"] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...members),
      fc.string(),
      (at, member, value) => {
        const chain = chainOf(5);
        const entry = chain[at];
        fc.pre(entry !== undefined && entry[member] !== value);
        expect(
          firstChainFault(chain.map((old) => (old === entry ? { ...old, [member]: value } : old))),
        ).not.toBeNull();
      },
    ),
  );
});
