/** Closed lists of the record's vocabulary (glossary sections 3 to 6). Order is the order of display. */

/** The two kinds of body whose plenary sessions have records here. */
export const bodyKinds = ["people_congress", "cppcc"] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Levels of government (Organic Law of Local Congresses and Governments 2022, Art 2); "city" is prefecture level. */
export const levels = ["national", "province", "city", "county", "township"] as const;
export type Level = (typeof levels)[number];

/** Kinds of sitting within a session, in the order in which they are held. */
export const sittingKinds = ["preparatory", "opening", "plenary", "closing"] as const;
export type SittingKind = (typeof sittingKinds)[number];

/** What became of a text that was put to the vote. */
export const outcomes = ["adopted", "not_adopted"] as const;
export type VoteOutcome = (typeof outcomes)[number];

/** How a vote was taken, where the report says. */
export const voteMethods = ["button", "hands", "ballot", "applause", "unspecified"] as const;
export type VoteMethod = (typeof voteMethods)[number];

/** What a source is. "retold" texts keep the facts of a report whose prose is not ours to publish. */
export const sourceKinds = ["newspaper_page", "web_page", "minutes", "retold", "published_figures"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How much of a source's text the public may read: all of it, or only the quoted words. */
export const sourceRights = ["full_text", "quotes_only"] as const;
export type SourceRights = (typeof sourceRights)[number];
