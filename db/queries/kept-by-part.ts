import "server-only";
import type { SessionStanding } from "@/domain/stats";

/** Most answers kept of one part; beyond it the oldest goes. */
const most = 12;

/** What narrows a read down: plain values. */
type Narrowing = readonly (string | number | undefined)[];

/**
 * A read of some sessions, a year's or a region's, kept as long as their array stays the same: after a publication only
 * the parts that it touched are read anew.
 *
 * @param read must be pure
 */
export function keptByPart<Input extends Narrowing, Answer>(
  read: (part: readonly SessionStanding[], ...input: Input) => Answer,
): (part: readonly SessionStanding[], ...input: Input) => Answer {
  const kept = new WeakMap<readonly SessionStanding[], Map<string, { answer: Answer }>>();
  return (part, ...input) => {
    const key = input.join(" ");
    const answers = kept.get(part) ?? new Map<string, { answer: Answer }>();
    const known = answers.get(key);
    if (known !== undefined) return known.answer;
    const answer = read(part, ...input);
    const [oldest] = answers.keys();
    if (answers.size >= most && oldest !== undefined) answers.delete(oldest);
    kept.set(part, answers.set(key, { answer }));
    return answer;
  };
}
