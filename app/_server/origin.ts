import "server-only";
import { environment } from "./environment";

/** Whole address of a path of ours, as it is reached from outside. */
export function wholeAddress(path: string): string {
  return new URL(path, environment().NEXTAUTH_URL).href;
}
