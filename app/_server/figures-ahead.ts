import "server-only";
import { allStandings } from "@/db/queries/session-standings";
import { getDatabase } from "./database";

/** Reads the figures of all sessions, a second's work at a hundred thousand, so that the first reader does not wait for it. */
export function readFiguresAhead(): void {
  allStandings(getDatabase());
}
