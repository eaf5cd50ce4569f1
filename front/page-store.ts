/** A public answer, whole and packed, with the publication that it was made at. */
export type StoredAnswer = {
  status: number;
  headers: Readonly<Record<string, string>>;
  etag: string;
  /** By content encoding; what cannot be packed lies under `identity` alone. */
  bodies: Readonly<Partial<Record<"br" | "gzip" | "identity", Buffer>>>;
  generation: number;
};

/** What an entry takes besides its bodies, roughly: keys, headers, the map's own. */
const overhead = 2_000;

/** Answers by address, within a limit of bytes; the one that was asked for longest ago goes first. */
export class PageStore {
  readonly #entries = new Map<string, { answer: StoredAnswer; size: number }>();
  readonly #limit: number;
  #size = 0;

  /** @param limit in bytes; an answer that takes more than an eighth of it is not kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): StoredAnswer | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // A map keeps the order of insertion: the last asked for lies at its end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.answer;
  }

  set(key: string, answer: StoredAnswer): void {
    const bodies = Object.values(answer.bodies).reduce((sum, body) => sum + body.length, 0);
    const size = overhead + 2 * key.length + bodies;
    this.#delete(key);
    if (size > this.#limit / 8) return;
    this.#entries.set(key, { answer, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) break;
      this.#delete(oldest);
    }
  }

  /** Bytes held. */
  get size(): number {
    return this.#size;
  }

  #delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#size -= entry.size;
  }
}
