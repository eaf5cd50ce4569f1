import "server-only";

/** A name from an address; one that is not well formed names nobody. */
export function readableSlug(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
