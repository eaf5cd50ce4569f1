import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

/** WCAG 2.0 to 2.2, levels A and AA. */
const criteria = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What depends on the theme: the themes are the same page in other colours. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * The page as it stands breaks no criterion that a machine can see: all of them in the light theme, then those of colour
 * in the dark one. Leaves the page light.
 */
export async function expectAccessible(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNone(path, new AxeBuilder({ page }).withTags(criteria));
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNone(`${path}, dark`, new AxeBuilder({ page }).withRules(rulesOfColour));
  await page.emulateMedia({ colorScheme: "light" });
}

async function expectNone(where: string, builder: AxeBuilder): Promise<void> {
  // Pages have no frames of other hosts: what was found needs no second page to be put together.
  const { violations } = await builder.setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [where, id, nodes.map(({ target }) => target)])).toEqual([]);
}
