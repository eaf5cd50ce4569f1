import type { SessionRecord } from "../schema";
import { evidenceFindings } from "./evidence";
import type { Finding } from "./finding";
import { identityFindings } from "./identity";
import { referenceFindings } from "./references";
import { resolutionFindings } from "./resolutions";
import { sittingFindings } from "./sittings";
import { standingCommitteeFindings } from "./standing-committee";
import { voteFindings } from "./votes";

/** Everything that the record's own content can show to be wrong or odd, without laws and other records. */
export function structureFindings(record: SessionRecord, texts: ReadonlyMap<string, string>): Finding[] {
  return [
    // First, since all else is in vain where it is no session.
    ...standingCommitteeFindings(record, texts),
    ...identityFindings(record),
    ...sittingFindings(record),
    ...resolutionFindings(record),
    ...voteFindings(record),
    ...referenceFindings(record),
    ...evidenceFindings(record, texts),
  ];
}
