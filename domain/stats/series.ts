import type { SessionStanding } from "./session-standing";

/** Sessions body by body, each body's by term and number. Bodies stand in the order in which they first appear. */
export function bodySeries(sessions: readonly SessionStanding[]): SessionStanding[][] {
  const bodies = new Map<string, SessionStanding[]>();
  for (const session of sessions) {
    const body = `${session.regionCode} ${session.kind}`;
    const known = bodies.get(body);
    if (known === undefined) bodies.set(body, [session]);
    else known.push(session);
  }
  for (const own of bodies.values()) own.sort((a, b) => a.term - b.term || a.session - b.session);
  return [...bodies.values()];
}

/** Sessions next to each other by number: the same term, or the first of the term after. A gap makes no pair. */
export function consecutiveSessions(
  sessions: readonly SessionStanding[],
): [SessionStanding, SessionStanding][] {
  const pairs: [SessionStanding, SessionStanding][] = [];
  for (const own of bodySeries(sessions)) {
    own.reduce((before, after) => {
      if (follows(before, after)) pairs.push([before, after]);
      return after;
    });
  }
  return pairs;
}

function follows(before: SessionStanding, after: SessionStanding): boolean {
  if (before.term === after.term) return before.session + 1 === after.session;
  return before.term + 1 === after.term && after.session === 1 && after.year - before.year <= 2;
}
