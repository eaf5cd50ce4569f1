import "server-only";
import { environment } from "./environment";

/** A path of the site as people reach it from outside: the whole address. */
export function siteAddress(path: string): string {
  return new URL(path, environment().NEXTAUTH_URL).href;
}
