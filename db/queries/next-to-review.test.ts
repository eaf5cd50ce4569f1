import { expect, test } from "vitest";
import { publishRecord } from "../mutations/record/publish-record";
import { temporaryDatabase } from "../testing";
import { examplePage, makeOffice, submitPage } from "../testing-records";
import { nextToReview } from "./next-to-review";

test("next to review is what waits and one had no hand in", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { recorder, reviewer, as } = office;
  expect(nextToReview(as(reviewer))).toBeNull();
  const [first, second] = submitPage(office, examplePage);
  expect(nextToReview(as(recorder)), "never one's own").toBeNull();
  const waiting = [first?.id, second?.id];
  const next = nextToReview(as(reviewer));
  expect(waiting).toContain(next?.id);
  expect(next).toMatchObject({ state: "in_review", regionName: "吕梁市离石区" });
  const one = [first, second].find((draft) => draft?.id === next?.id);
  publishRecord(as(reviewer), { id: one?.id ?? "", version: one?.version ?? 0 });
  expect(nextToReview(as(reviewer))?.id).toBe(waiting.find((id) => id !== next?.id));
});
