import "server-only";

/** Leads a form that was sent without scripts on to another page of ours. @param path begins with "/" */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}
