import { recordSchemaVersion, type SessionRecord } from "./schema";

/** A record that says nothing yet. */
export function blankRecord(): SessionRecord {
  return {
    schema: recordSchemaVersion,
    body: { kind: null, level: null, regionCode: null, regionName: null },
    term: null,
    session: null,
    year: null,
    sittings: [],
    reports: [],
    resolutions: [],
    elections: [],
    proposals: null,
    speeches: [],
    sources: [],
    citations: [],
    acknowledgements: [],
  };
}
