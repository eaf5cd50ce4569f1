/** Does work on each item, in order, at most `most` at the same time. */
export async function inTurns<T>(
  items: readonly T[],
  most: number,
  work: (item: T, n: number) => Promise<void>,
): Promise<void> {
  const turns = items.entries();
  const worker = async () => {
    for (const [n, item] of turns) await work(item, n);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
