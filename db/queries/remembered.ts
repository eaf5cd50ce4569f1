import "server-only";
import type { Database } from "../client";
import { publishedState } from "./published-state";

/** Most answers that one question keeps at a time; beyond it the oldest goes. */
const most = 200;

/**
 * A read that depends on what is published alone, computed once a publication or withdrawal: the first reader after a publication waits,
 * those after do not. A publication by another process is seen at once, since the newest revision is asked for each time.
 *
 * @param read must be pure but for the database; its input must be plain values
 */
export function remembered<Input extends readonly unknown[], Answer>(
  read: (db: Database, ...input: Input) => Answer,
): (db: Database, ...input: Input) => Answer {
  const memories = new WeakMap<
    Database["$client"],
    { revision: string; answers: Map<string, { answer: Answer }> }
  >();
  return (db, ...input) => {
    const revision = publishedState(db).id;
    let memory = memories.get(db.$client);
    if (memory === undefined || memory.revision !== revision) {
      memory = { revision, answers: new Map() };
      memories.set(db.$client, memory);
    }
    const key = JSON.stringify(input);
    const known = memory.answers.get(key);
    if (known !== undefined) return known.answer;
    const answer = read(db, ...input);
    const [oldest] = memory.answers.keys();
    if (memory.answers.size >= most && oldest !== undefined) memory.answers.delete(oldest);
    memory.answers.set(key, { answer });
    return answer;
  };
}
