/** China keeps one time, eight hours ahead of UTC, where its bodies meet. */
const inChina = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString();

/** Hour and minute of a moment in China, such as 09:02. @param at ISO 8601 */
export function clockInChina(at: string): string {
  return inChina(at).slice(11, 16);
}

/** The day there, ISO. @param at ISO 8601 */
export function dayInChina(at: string): string {
  return inChina(at).slice(0, 10);
}
