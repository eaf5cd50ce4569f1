import type { Page } from "@playwright/test";

/** What typing cost, in milliseconds. */
export type TypingTimes = {
  /** From each key to the paint that shows it, as Event Timing measures it (to 8 ms); ascending. */
  paints: number[];
  /** Processor time of the page's main thread for each key, which other programs' load does not lengthen. */
  work: number;
};

/** Types words into the focused field, a key at a time as a fast typist would, and measures each. */
export async function timeTyping(page: Page, words: string): Promise<TypingTimes> {
  await page.evaluate(() => {
    const times = new Map<number, number>();
    Reflect.set(window, "typingTimes", times);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const key: unknown = Reflect.get(entry, "interactionId");
        if (typeof key !== "number" || key === 0 || entry.name === "keyup") continue;
        times.set(key, Math.max(times.get(key) ?? 0, entry.duration));
      }
    }).observe({ type: "event", buffered: false, durationThreshold: 16 } as PerformanceObserverInit);
  });
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const task = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  const before = await task();
  await page.keyboard.type(words, { delay: 60 });
  const work = ((await task()) - before) / words.length;
  await client.detach();
  const slow = await page.evaluate(() => {
    const times: unknown = Reflect.get(window, "typingTimes");
    return times instanceof Map ? [...times.values()].map(Number) : [];
  });
  // What was painted within 16 ms is not reported one by one.
  const quick = Array.from({ length: Math.max(0, words.length - slow.length) }, () => 16);
  return { paints: [...quick, ...slow].sort((a, b) => a - b), work };
}

/** The value that 95 in 100 do not exceed. */
export const percentile95 = (ascending: readonly number[]): number =>
  ascending[Math.ceil(ascending.length * 0.95) - 1] ?? 0;
