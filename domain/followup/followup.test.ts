import fc from "fast-check";
import { expect, test } from "vitest";
import { type Asked, carryOver, likeness } from "./carry-over";
import { evidenceName, evidenceType } from "./evidence-file";

const [safety, roads, schools] = ["要守牢安全生产底线", "要修好农村公路", "要办好乡村学校"] as const;
const tied = (directive: string | null, heading: string) => [{ id: "f", directive, heading }];
const after = (directives: Asked[], directive: string | null, heading: string) =>
  carryOver(tied(directive, heading), directives).get("f")?.id ?? null;

test("unchanged, a follow-up stays; moved, it goes along with the words", () => {
  expect(after([{ id: "d1", heading: safety }], "d1", safety)).toBe("d1");
  expect(
    after(
      [
        { id: "d1", heading: roads },
        { id: "d2", heading: safety },
      ],
      "d1",
      safety,
    ),
  ).toBe("d2");
});

test("reworded in its place, it stays; replaced, it is tied to nothing", () => {
  expect(after([{ id: "d1", heading: "要牢牢守住安全生产底线" }], "d1", safety)).toBe("d1");
  expect(after([{ id: "d1", heading: schools }], "d1", safety)).toBeNull();
  expect(after([], "d1", safety)).toBeNull();
});

test("the same words twice are not guessed between; an orphan finds its words again", () => {
  const twice = [
    { id: "d3", heading: safety },
    { id: "d4", heading: safety },
  ];
  expect(after(twice, "d1", safety)).toBeNull();
  expect(after([{ id: "d9", heading: safety }], null, safety)).toBe("d9");
});

test("two that changed places keep their words, and no directive is given twice", () => {
  const moved = carryOver(
    [
      { id: "a", directive: "d1", heading: safety },
      { id: "b", directive: "d2", heading: roads },
    ],
    [
      { id: "d1", heading: roads },
      { id: "d2", heading: safety },
    ],
  );
  expect([moved.get("a")?.id, moved.get("b")?.id]).toEqual(["d2", "d1"]);
  const words = fc.constantFrom(safety, roads, schools);
  fc.assert(
    fc.property(fc.array(words), fc.array(words), (before, now) => {
      const ties = before.map((heading, n) => ({ id: `f${n}`, directive: `d${n}`, heading }));
      const found = carryOver(
        ties,
        now.map((heading, n) => ({ id: `d${n}`, heading })),
      );
      const given = [...found.values()].flatMap((one) => (one === null ? [] : [one.id]));
      return found.size === ties.length && new Set(given).size === given.length;
    }),
  );
});

test("likeness is 1 for the same, 0 for nothing shared", () => {
  expect(likeness(safety, safety)).toBe(1);
  expect(likeness("安全", "教育")).toBe(0);
  expect(likeness("安", "安")).toBe(1);
});

test("a file is what its bytes say", () => {
  expect(evidenceType(new TextEncoder().encode("%PDF-1.7"))).toBe("application/pdf");
  expect(evidenceType(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(evidenceType(new TextEncoder().encode("<script>"))).toBeNull();
  expect(evidenceType(new Uint8Array())).toBeNull();
});

test("a file is saved under a name without folders and tricks, which ends as its bytes are", () => {
  const named = (name: string, type = "application/pdf") => evidenceName(name, type);
  expect(named("验收 表.pdf")).toBe("验收 表.pdf");
  expect(named("照片.JPEG", "image/jpeg")).toBe("照片.jpeg");
  expect(named("../../etc/passwd.pdf")).toBe("passwd.pdf");
  expect(named("C:\\temp\\a.pdf")).toBe("a.pdf");
  expect(named("minutes.pdf.exe")).toBe("minutes.pdf.exe.pdf");
  expect(named("minutes.html", "image/png")).toBe("minutes.html.png");
  expect(named("a\u202Efdp.exe"), "what follows is not turned around").toBe("afdp.exe.pdf");
  expect(named("a\r\nSet-Cookie: x.pdf")).toBe("aSet-Cookie: x.pdf");
  for (const name of ["", "..", "/", "\u0000"]) expect(named(name), name).toBe("evidence.pdf");
  expect(named(`${"长".repeat(300)}.pdf`).length).toBeLessThan(90);
  // A character of two units is not cut in two: nothing could say the half of one in a header.
  expect(encodeURIComponent(named(`${"长".repeat(79)}😀.pdf`))).toContain(".pdf");
});
