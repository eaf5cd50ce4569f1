import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { makeMissingWords } from "@/db/draft-words";
import { getDatabase } from "./database";
import { log } from "./log";

/** Few enough that whoever saves meanwhile does not notice. */
const atOnce = 20;

/** Makes the words of drafts that an older release wrote, a few at a time, so that the desk's search finds them ready. */
export async function makeDraftWordsAhead(): Promise<void> {
  try {
    while (makeMissingWords(getDatabase(), atOnce) === atOnce) await wait(20);
  } catch (err) {
    log.error({ err }, "words of older drafts could not be made: searches of the desk read them each time");
  }
}
