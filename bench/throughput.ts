import { madePages } from "./made-pages";
import { timeToRead } from "./timing";

/*
 * Times the extractor on made pages of one kind: `npm run bench:extract` starts this once a kind, so that the peak of
 * memory is that kind's own. Prints one line for people: characters a second at each size, what the largest takes
 * compared with the one before it, and the largest resident size in megabytes.
 */

export const sizes = [10_000, 100_000, 1_000_000] as const;

const page = madePages.find(({ kind }) => kind === process.argv[2]);
if (page === undefined) throw new Error(`no such kind of page: ${process.argv[2]}`);
timeToRead(page.make(sizes[1]), 3);
const times = sizes.map((size) => {
  const text = page.make(size);
  return { length: text.length, took: timeToRead(text, size > 500_000 ? 3 : 8) };
});
const [, middle, largest] = times;
const ratio = (largest?.took ?? 0) / (middle?.took ?? 1);
const speeds = times.map(({ length, took }) => `${(length / took / 1000).toFixed(2)}`.padStart(10));
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
const name = `${page.kind}${page.real ? " *" : ""}`.padEnd(20);
process.stdout.write(
  `${name}${speeds.join("")}${ratio.toFixed(1).padStart(10)}${String(memory).padStart(10)}\n`,
);
