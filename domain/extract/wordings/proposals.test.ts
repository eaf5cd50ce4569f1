import { expect, test } from "vitest";
import type { SessionReport } from "../types";
import { reading } from "./reading";

/** Read: proposals received and filed. Null stands for none. */
const wordings: readonly [text: string, read: readonly [number | null, number | null] | null][] = [
  ["〓会议期间，共收到委员提交的提案186件，其中集体提案20件，经审查，予以立案152件。", [186, 152]],
  ["〓收到委员、党派、团体提案186件，立案办理152件。", [186, 152]],
  ["〓会议期间收到提案186件，其中152件予以立案。", [186, 152]],
  ["〓提案组共收到提案186件，经审查，符合立案条件的152件。", [186, 152]],
  ["〓共收到委员和政协各参加单位提案186件，不予立案34件，共立案152件。", [186, 152]],
  ["〓提案186件，立案152件。", [186, 152]],
  ["〓收到提案\n186\n件\n立案\n152\n件", [186, 152]],
  ["〓共收到以个人方式提出的提案180件，集体提案6件，共计186件，立案152件。", [186, 152]],
  ["〓截止时共收提案186件，立案率达82%。", [186, null]],
  ["〓大会收到提案一百八十六件，审定立案一百五十二件。", [186, 152]],
  ["〓五年来，共收到提案1325件，立案1200件。", null],
  ["〓大会共收到集体提案20件。", null],
  ["〓去年共收到提案200件，立案190件。", null],
  ["〓与去年相比，收到提案更多。大会收到提案186件，立案152件。", [186, 152]],
  ["〓会议共收到以提案形式提出的意见建议120件，立案110件。", [120, 110]],
  ["〓截至提案截止时间，共收到提案材料120件，经审查符合立案条件的110件。", [120, 110]],
  ["〓今年大会提案数量为120件，立案110件。", [120, 110]],
  ["〓会议收到提案120余件。", null],
  ["〓大会收到提案：176件\n立案：150件\n转为社情民意：26件", [176, 150]],
];

const told = ({ proposals }: SessionReport) =>
  proposals && [proposals.received?.value ?? null, proposals.filed?.value ?? null];

test("of two figures neither is certain", () => {
  const report = reading("〓五届一次会议共收到提案200件，立案190件。本次会议收到提案186件，立案152件。");
  expect(report?.proposals?.received?.certainty).toBe("check");
  expect(report?.proposals?.filed?.certainty).toBe("check");
});

test.each(wordings)("%s", (text, read) => {
  const report = reading(text);
  expect(report && told(report)).toEqual(read);
});
