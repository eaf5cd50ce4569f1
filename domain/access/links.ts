/** What a one-time link is for: to join, or to set a new password. */
export const linkKinds = ["invitation", "reset"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** How long a link can be used, in hours: invitations wait for a week, resets for a day. */
export const linkHours: Record<LinkKind, number> = { invitation: 7 * 24, reset: 24 };

/** When a link made at a moment expires; both ISO 8601 in UTC. */
export function linkExpiry(kind: LinkKind, now: string): string {
  return new Date(Date.parse(now) + linkHours[kind] * 3_600_000).toISOString();
}
