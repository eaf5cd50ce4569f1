import { test as base, expect } from "@playwright/test";
import { collectProblems } from "./problems";

type Options = {
  /** Problems that a test brings about on purpose, such as the console's line on an answer of 404. */
  expectedProblems: RegExp[];
};
type Watched = { problems: string[] };

/** Playwright's `test`, which also fails when a page did what no page may do. */
export const test = base.extend<Options & Watched>({
  expectedProblems: [[], { option: true }],
  problems: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const problems = collectProblems(context, new URL(baseURL ?? "").origin);
      await use(problems);
      const unexpected = problems.filter((text) => !expectedProblems.some((expected) => expected.test(text)));
      expect(unexpected, "problems seen by the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
