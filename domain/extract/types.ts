/** A value read from a page, with where it stands and how sure the reading is. */
export type Field<T> = {
  value: T;
  /** "check": inferred or ambiguous, a person must look. */
  certainty: "certain" | "check";
  /** [start, end) in UTF-16 units of the page as given; joined, they hold the value. */
  spans: [start: number, end: number][];
  /** Id of the rule that found it. */
  rule: string;
};

/** What the extractor makes of one page. Articles stand in the page's order. */
export type Page = { articles: (SessionReport | OtherArticle)[]; warnings: string[] };

/** An article that does not report a session. */
export type OtherArticle = { kind: "other"; spans: [number, number][] };

/** Kinds of body that reports tell of; standing committees are named so that they are not taken for plenaries. */
export type ReportedBody = "people_congress" | "standing_committee" | "cppcc" | "cppcc_standing_committee";

export type FoundDirective = {
  ordinal: number;
  /** The numbered point's first sentence, without its marker. */
  heading: Field<string>;
  /** The whole point. */
  text: Field<string>;
  subpoints: Field<string>[];
};

export type FoundSpeech = {
  /** Null where the meeting itself requires something. */
  speaker: Field<string> | null;
  post: Field<string> | null;
  directives: FoundDirective[];
};

export type FoundResolution = {
  title: Field<string>;
  category: string;
  votes: Record<"for" | "against" | "abstain" | "notVoting", Field<number> | null> | null;
  outcome: Field<"adopted" | "not_adopted"> | null;
};

/** An article that reports a session or a sitting of one. Null and [] mean: the article does not say. */
export type SessionReport = {
  kind: "session_report";
  spans: [number, number][];
  headline: Field<string> | null;
  body: Field<ReportedBody>;
  level: Field<"national" | "province" | "city" | "county" | "township"> | null;
  region: Field<string> | null;
  term: Field<number> | null;
  session: Field<number> | null;
  sitting: Field<"preparatory" | "opening" | "plenary" | "closing"> | null;
  date: Field<string> | null;
  attendance: {
    due: Field<number> | null;
    present: Field<number> | null;
    absent: Field<number> | null;
    quorumClaim: Field<string> | null;
  };
  reports: { title: Field<string>; presenter: Field<string> | null }[];
  resolutions: FoundResolution[];
  elections: { name: Field<string>; post: Field<string>; votesFor: Field<number> | null }[];
  proposals: { received: Field<number> | null; filed: Field<number> | null } | null;
  speeches: FoundSpeech[];
  bylines: Field<string>[];
};
