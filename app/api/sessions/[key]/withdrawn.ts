import { getDatabase } from "@/app/_server/database";
import { getWithdrawn, type SessionView } from "@/db/queries/session";

/** What a record's answers say of its withdrawal; nothing where it stands. */
export function withdrawnFacts({ withdrawn }: Pick<SessionView, "withdrawn">) {
  return withdrawn === null ? {} : { withdrawn: { at: withdrawn.at, reason: withdrawn.reason } };
}

/** For a record that has no latest revision: 410 with the reason where it is withdrawn, 404 where there is none. */
export function goneOr404(session: string): Response {
  const view = getWithdrawn(getDatabase(), session);
  const headers = { "access-control-allow-origin": "*" };
  if (view === null) return Response.json({ code: "not_found" }, { status: 404, headers });
  const gone = { code: "withdrawn", session, revision: view.revision.number, ...withdrawnFacts(view) };
  return Response.json(gone, { status: 410, headers });
}
