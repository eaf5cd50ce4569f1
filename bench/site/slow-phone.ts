/**
 * What a slow phone sees of a first visit: bytes on the wire, largest paint, layout shift, long tasks.
 *
 *   node --import tsx bench/site/slow-phone.ts http://localhost:3000 /sessions/141102-congress-7-4 /compare
 *
 * Slow 4G and a processor four times slower, as Lighthouse applies them: 562.5 ms a request, 1.44 Mbit/s down.
 */
import { type Browser, chromium } from "@playwright/test";
import { browserArguments } from "../../scripts/browser-arguments.mjs";
import { findInstalledBrowser } from "../../scripts/find-browser.mjs";

type Visit = {
  path: string;
  requests: number;
  kilobytes: number;
  firstPaint: number;
  largestPaint: number;
  layoutShift: number;
  longTasks: number;
};

const runs = 3;
/** Runs in the page; as text, since what tsx adds to functions is unknown there. */
const readEntries = `(async () => {
  const entries = (type) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve([]), 500);
  });
  const [paints, largest, shifts, tasks] = await Promise.all(
    ["paint", "largest-contentful-paint", "layout-shift", "longtask"].map(entries),
  );
  return {
    firstPaint: Math.round(paints.at(-1)?.startTime ?? -1),
    largestPaint: Math.round(largest.at(-1)?.startTime ?? -1),
    layoutShift: shifts.reduce((sum, shift) => sum + shift.value, 0),
    longTasks: tasks.length,
  };
})()`;

const [address = "", ...paths] = process.argv.slice(2);
if (address === "" || paths.length === 0) {
  console.error("Usage: node --import tsx bench/site/slow-phone.ts ADDRESS PATH...");
  process.exit(2);
}

const executablePath = process.env.HUILU_CHROMIUM || findInstalledBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: browserArguments(),
});
try {
  for (const path of paths) {
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run++) visits.push(await visit(browser, path));
    // The middle run: a shared machine disturbs single ones.
    console.log(JSON.stringify(visits.sort((a, b) => a.largestPaint - b.largestPaint)[1]));
  }
} finally {
  await browser.close();
}

async function visit(from: Browser, path: string): Promise<Visit> {
  const context = await from.newContext({
    baseURL: address,
    locale: "zh-CN",
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let requests = 0;
  let bytes = 0;
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  await wire.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1474.56 * 1024) / 8,
    uploadThroughput: (675 * 1024) / 8,
  });
  await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(path, { waitUntil: "networkidle" });
  const seen = await page.evaluate<Omit<Visit, "path" | "requests" | "kilobytes">>(readEntries);
  await context.close();
  return { path, requests, kilobytes: Math.round(bytes / 102.4) / 10, ...seen };
}
