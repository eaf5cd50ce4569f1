/** How an asker stands within the window: what is left, and in how many seconds all of it is there again. */
export type Standing = { allowed: boolean; remaining: number; reset: number };

type Window = { used: number; ends: number };

/**
 * Counts requests by asker in windows of a fixed length. Holds a bounded number of askers: beyond it the one whose
 * window began first is forgotten, which errs in the asker's favour.
 */
export class RateLimit {
  readonly #windows = new Map<string, Window>();

  /**
   * @param quota requests in a window
   * @param seconds length of a window
   * @param most askers held
   */
  constructor(
    readonly quota: number,
    readonly seconds: number,
    readonly most = 20_000,
  ) {}

  /** Counts one request. @param now in milliseconds, never falling */
  take(asker: string, now: number): Standing {
    const known = this.#windows.get(asker);
    const window = known === undefined || known.ends <= now ? this.#begin(asker, now) : known;
    const allowed = window.used < this.quota;
    if (allowed) window.used += 1;
    return {
      allowed,
      remaining: this.quota - window.used,
      reset: Math.max(1, Math.ceil((window.ends - now) / 1000)),
    };
  }

  /** Askers held. */
  get size(): number {
    return this.#windows.size;
  }

  #begin(asker: string, now: number): Window {
    // Put at the end: the map's order is that in which windows began, so that what is over lies at its start.
    this.#windows.delete(asker);
    for (const [other, { ends }] of this.#windows) {
      if (ends > now && this.#windows.size < this.most) break;
      this.#windows.delete(other);
    }
    const window = { used: 0, ends: now + 1000 * this.seconds };
    this.#windows.set(asker, window);
    return window;
  }
}
