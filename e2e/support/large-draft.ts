import { expect, type Page } from "@playwright/test";
import type { Citation, Directive, SessionRecord } from "@/domain/record";
import { districtPage, openDraftOf } from "./district-page";

/**
 * Opens a draft as large as sessions get: 40 resolutions with their votes, and 60 directives of which most are points
 * under others, each value cited from the page.
 */
export async function openLargeDraft(page: Page, district: string, city: string): Promise<void> {
  const resolutions = Array.from({ length: 40 }, (_, n) => `关于第${n + 1}号议案审查结果的决议`);
  const points = Array.from({ length: 60 }, (_, n) => `第${n + 1}项工作要抓紧落实到位`);
  const text = [districtPage(district, city), ...resolutions, ...points].join("\n");
  await openDraftOf(page, text);
  const address = `/api/drafts/${new URL(page.url()).pathname.split("/").at(-1)}`;
  const { data } = await (await page.request.get(address)).json();
  const record = enlarged(data.record, text, resolutions, points);
  const saved = await page.request.put(address, {
    data: { version: data.version, record },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(saved.status()).toBe(200);
  await page.reload();
  await page.locator("[data-ready=true]").waitFor();
}

function enlarged(record: SessionRecord, text: string, titles: string[], headings: string[]): SessionRecord {
  const cited: Citation[] = [];
  const cite = (path: string, quote: string): string => {
    const start = text.lastIndexOf(quote);
    const spans: [number, number][] = [[start, start + quote.length]];
    cited.push({
      ...{ origin: "read", path, source: "so1", spans, quote },
      ...{ rule: null, certainty: "certain", confirmedBy: null },
    });
    return quote;
  };
  const sitting = record.sittings[0]?.id ?? null;
  const resolutions = titles.map((title, n) => {
    const id = `r${n + 1}`;
    for (const vote of ["for", "against", "abstain", "notVoting"])
      cited.push({ origin: "hand", path: `resolutions/${id}/votes/${vote}`, by: "x", from: "会议记录" });
    return {
      ...{ id, title: cite(`resolutions/${id}/title`, title), category: "other" as const, method: null },
      ...{ votes: { for: 170, against: 3, abstain: 4, notVoting: 3 }, outcome: null, sitting },
    };
  });
  const point = (n: number, at: string): Directive => ({
    ...{ id: `d${n + 1}`, ordinal: (n % 5) + 1, text: null, points: [] },
    heading: cite(`${at}/d${n + 1}/heading`, headings[n] ?? ""),
  });
  const directives = Array.from({ length: 12 }, (_, n) => {
    const at = "speeches/p1/directives";
    const own = point(n * 5, at);
    const below = [1, 2, 3, 4].map((m) => point(n * 5 + m, `${at}/${own.id}/points`));
    return { ...own, ordinal: n + 1, points: below.map((one, m) => ({ ...one, ordinal: m + 1 })) };
  });
  const kept = record.citations.filter(({ path }) => !/^(resolutions|speeches)/.test(path));
  const speeches = [{ id: "p1", speaker: null, sitting, directives }];
  return { ...record, resolutions, speeches, citations: [...kept, ...cited] };
}
