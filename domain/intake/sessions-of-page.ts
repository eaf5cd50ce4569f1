import { extractPage, type SessionReport } from "@/domain/extract";
import { blankRecord, knownKey, recordSchema, type SessionRecord, type Source } from "@/domain/record";
import { resolveRegion } from "@/domain/regions";
import { draftFromReport } from "./draft-from-report";
import { ItemIds } from "./fields";
import { joinReports } from "./join-reports";

/** A session that a page reports, as the draft of a record. */
export type FoundSession = {
  /** Tells the session from every other: its address where that is known, else its name; null where neither is whole. */
  id: string | null;
  record: SessionRecord;
  /** Where on the page it is reported: the spans of its articles. */
  articleSpans: [number, number][];
};

/**
 * Reads a page into drafts, one a session, in the page's order. Articles about the same session become one draft.
 *
 * @param recognised whether the text was read from a picture: then every value waits for a person
 */
export function sessionsOfPage(text: string, source: Source, recognised: boolean): FoundSession[] {
  const read = extractPage(text).articles.flatMap((article) =>
    article.kind === "session_report" ? [{ report: article, id: idOf(article, source, text) }] : [],
  );
  const groups = new Map<string, SessionReport[]>();
  read.forEach(({ report, id }, n) => {
    const key = id ?? `alone ${n}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [report]);
    else known.push(report);
  });
  return [...groups.values()].map((reports) => {
    const record = recordOf(reports, source, text);
    return {
      id: sessionId(record),
      record: recognised ? withDoubt(record) : record,
      articleSpans: reports.flatMap(({ spans }) => spans).sort(([a], [b]) => a - b),
    };
  });
}

/**
 * What tells a record's session from every other. A township, which the gazetteer does not have, is known by its name
 * below a county's; a name that several places share, or may share, tells nothing.
 */
export function sessionId(record: SessionRecord): string | null {
  const key = knownKey(record);
  if (key !== null) return key;
  const { kind, regionName } = record.body;
  const { term, session } = record;
  if (kind === null || regionName === null || term === null || session === null) return null;
  return liesInKnownPlace(regionName) ? `${regionName} ${kind} ${term} ${session}` : null;
}

/** 安平县永安镇: unknown itself, below a place that there is only one of. */
function liesInKnownPlace(name: string): boolean {
  if (resolveRegion(name).candidates.length > 0) return false;
  const above = [...name.matchAll(/[县市区旗州]/g)].map(({ index }) => name.slice(0, index + 1));
  return above.some((place) => place !== name && resolveRegion(place).candidates.length === 1);
}

/** Within one page a shared name means one place, so the name alone joins its articles. */
function idOf(report: SessionReport, source: Source, text: string): string | null {
  const { body, term, session } = draftFromReport(report, source, text);
  const place = body.regionCode ?? body.regionName;
  if (body.kind === null || place === null || term === null || session === null) return null;
  return `${place} ${body.kind} ${term} ${session}`;
}

function recordOf(reports: readonly SessionReport[], source: Source, text: string): SessionRecord {
  const ids = new ItemIds();
  const drafts = reports.map((report) => draftFromReport(report, source, text, ids));
  const joined = drafts.reduce(joinReports);
  return recordSchema.safeParse(joined).success ? joined : { ...blankRecord(), sources: [source] };
}

function withDoubt(record: SessionRecord): SessionRecord {
  return {
    ...record,
    citations: record.citations.map((citation) =>
      citation.origin === "read" ? { ...citation, certainty: "check" } : citation,
    ),
  };
}
