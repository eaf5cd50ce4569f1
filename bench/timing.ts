import { extractPage } from "@/domain/extract";

/** Milliseconds of processor time, not of the clock, that reading a page takes: the best of some runs. */
export function timeToRead(page: string, runs: number): number {
  return bestTime(runs, () => extractPage(page));
}

/** The best of some runs, in milliseconds of processor time: other work on the machine only ever adds to it. */
export function bestTime(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
