import { expect, test } from "vitest";
import { claimAgreement } from "./claim";
import { quorumVerdict } from "./quorum";

const verdictOf = (present: number | null) =>
  quorumVerdict({
    kind: "people_congress",
    level: "county",
    date: "2023-05-28",
    year: 2023,
    attendance: { inOffice: null, due: 194, present },
  });

test.each([
  ["符合法定人数", 180, "agrees"],
  ["符合规定人数", 129, "disagrees"],
  ["达到应出席人数的三分之二以上", 130, "agrees"],
  ["未达到法定人数", 129, "agrees"],
  ["不足法定人数", 180, "disagrees"],
  ["符合法定人数", null, "not_comparable"],
  ["会议隆重", 180, "not_comparable"],
  ["符合章程规定", 180, "agrees"],
  ["符合规定人数，会议有效", 130, "agrees"],
  ["達到法定人數", 180, "agrees"],
  ["未達到法定人數", 180, "disagrees"],
  ["不足三分之二", 129, "agrees"],
  ["未超过应出席人数的三分之二", 129, "agrees"],
  ["不少于应出席人数的三分之二", 130, "agrees"],
  ["符 合 法 定\n人 数", 180, "agrees"],
  ["超过应出席人数的半数", 100, "not_comparable"],
  ["出席人数过半", 180, "not_comparable"],
  [null, 180, "no_claim"],
])("%s with %s present: %s", (claim, present, agreement) => {
  expect(claimAgreement(claim, verdictOf(present))).toBe(agreement);
});
