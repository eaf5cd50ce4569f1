const steps = [1, 2, 5, 10, 20, 50];

/** Years to write under an axis: round ones, no closer than there is room for; a single year stands alone. */
export function yearTicks(first: number, last: number, room: number): number[] {
  const most = Math.max(1, Math.floor(room / 52));
  const step = steps.find((size) => Math.floor((last - first) / size) + 1 <= most) ?? 100;
  const begin = Math.ceil(first / step) * step;
  const ticks: number[] = [];
  for (let year = begin; year <= last; year += step) ticks.push(year);
  return ticks.length === 0 ? [last] : ticks;
}
