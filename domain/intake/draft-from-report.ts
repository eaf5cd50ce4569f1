import type { Field, SessionReport } from "@/domain/extract";
import {
  type BodyKind,
  blankRecord,
  type Directive,
  type ResolutionCategory,
  recordSchema,
  resolutionCategories,
  type SessionRecord,
  type Source,
} from "@/domain/record";
import { Citations, ItemIds } from "./fields";
import { regionCodeOf } from "./region";

/**
 * The draft of a record from one article that the extractor read. Nothing is added to what was found: what the
 * article does not give stays null, what was inferred stays to be checked. A year is taken from the sitting's date;
 * a region that several places share gets no code until a person chooses.
 *
 * @param text the whole page, into which the report's spans point
 * @param ids shared by the reports of one session, so that their items can stand in one record
 */
export function draftFromReport(
  report: SessionReport,
  source: Source,
  text: string,
  ids: ItemIds = new ItemIds(),
): SessionRecord {
  const draft = takenOver(report, source, text, ids);
  // Noise can read as a title of a thousand characters. What fits no record is left to a person, beside the page.
  return recordSchema.safeParse(draft).success ? draft : { ...blankRecord(), sources: [source] };
}

function takenOver(report: SessionReport, source: Source, text: string, ids: ItemIds): SessionRecord {
  const cited = new Citations(source.id, text);
  const coded = regionCodeOf(report, text);
  const region = cited.take(
    "body/regionName",
    report.region && coded?.inferred ? { ...report.region, certainty: "check" } : report.region,
  );
  const sitting = ids.next("s");
  const kind = plenaryBody(report.body);
  if (kind !== null) cited.note("body/kind", report.body);
  const date = cited.take(`sittings/${sitting}/date`, report.date);
  if (date !== null && report.date !== null) cited.note("year", report.date);
  const record: SessionRecord = {
    ...blankRecord(),
    body: {
      kind,
      level: cited.take("body/level", report.level),
      regionCode: coded?.code ?? null,
      regionName: region,
    },
    term: cited.take("term", report.term),
    session: cited.take("session", report.session),
    year: date === null ? null : Number(date.slice(0, 4)),
    sittings: [
      {
        id: sitting,
        kind: cited.take(`sittings/${sitting}/kind`, report.sitting),
        ordinal: null,
        date,
        attendance: {
          inOffice: null,
          due: cited.take(`sittings/${sitting}/attendance/due`, report.attendance.due),
          present: cited.take(`sittings/${sitting}/attendance/present`, report.attendance.present),
          absent: cited.take(`sittings/${sitting}/attendance/absent`, report.attendance.absent),
          quorumClaim: cited.take(
            `sittings/${sitting}/attendance/quorumClaim`,
            report.attendance.quorumClaim,
          ),
        },
      },
    ],
    reports: report.reports.map(({ title, presenter }) => {
      const id = ids.next("h");
      const name = cited.take(`reports/${id}/presenter/name`, presenter);
      return {
        id,
        title: taken(cited, `reports/${id}/title`, title),
        presenter: name === null ? null : { name, post: null },
        sitting,
      };
    }),
    resolutions: report.resolutions.map((found) => {
      const id = ids.next("r");
      const votes = found.votes && {
        for: cited.take(`resolutions/${id}/votes/for`, found.votes.for),
        against: cited.take(`resolutions/${id}/votes/against`, found.votes.against),
        abstain: cited.take(`resolutions/${id}/votes/abstain`, found.votes.abstain),
        notVoting: cited.take(`resolutions/${id}/votes/notVoting`, found.votes.notVoting),
      };
      return {
        id,
        title: taken(cited, `resolutions/${id}/title`, found.title),
        category: knownCategory(found.category),
        method: null,
        votes,
        outcome: cited.take(`resolutions/${id}/outcome`, found.outcome),
        sitting,
      };
    }),
    elections: report.elections.map(({ name, post, votesFor }) => {
      const id = ids.next("e");
      const votes = cited.take(`elections/${id}/votes/for`, votesFor);
      return {
        id,
        name: taken(cited, `elections/${id}/name`, name),
        post: taken(cited, `elections/${id}/post`, post),
        votes: votes === null ? null : { for: votes, against: null, abstain: null, notVoting: null },
        sitting,
      };
    }),
    proposals: report.proposals && {
      received: cited.take("proposals/received", report.proposals.received),
      filed: cited.take("proposals/filed", report.proposals.filed),
    },
    speeches: speechesOf(report, cited, sitting, ids),
    sources: [{ ...source, bylines: report.bylines.map(({ value }) => value) }],
  };
  return { ...record, citations: cited.list };
}

function speechesOf(
  report: SessionReport,
  cited: Citations,
  sitting: string,
  ids: ItemIds,
): SessionRecord["speeches"] {
  return report.speeches.map((speech) => {
    const id = ids.next("p");
    const name = cited.take(`speeches/${id}/speaker/name`, speech.speaker);
    const post = name === null ? null : cited.take(`speeches/${id}/speaker/post`, speech.post);
    return {
      id,
      speaker: name === null ? null : { name, post },
      sitting,
      directives: speech.directives.map((found): Directive => {
        const directive = ids.next("d");
        const at = `speeches/${id}/directives/${directive}`;
        return {
          id: directive,
          ordinal: found.ordinal,
          heading: taken(cited, `${at}/heading`, found.heading),
          text: taken(cited, `${at}/text`, found.text),
          points: found.subpoints.map((point, m): Directive => {
            const pointId = ids.next("d");
            return {
              id: pointId,
              ordinal: m + 1,
              heading: taken(cited, `${at}/points/${pointId}/heading`, point),
              text: null,
              points: [],
            };
          }),
        };
      }),
    };
  });
}

function taken(cited: Citations, path: string, field: Field<string>): string {
  cited.note(path, field);
  return field.value;
}

/** Standing committees hold no plenary session: their meetings have no record of this kind. */
function plenaryBody(body: SessionReport["body"]): BodyKind | null {
  return body.value === "people_congress" || body.value === "cppcc" ? body.value : null;
}

function knownCategory(category: string): ResolutionCategory {
  return resolutionCategories.find((known) => known === category) ?? "other";
}
