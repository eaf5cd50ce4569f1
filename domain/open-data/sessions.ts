import { z } from "zod";
import { restsOnFigures } from "@/domain/facts";
import {
  type Directive,
  englishSessionName,
  levels,
  mainSittingOf,
  officialSessionName,
  sessionKeySchema,
} from "@/domain/record";
import { englishRegionName, regionByCode } from "@/domain/regions";
import { attendanceFields, attendanceValues } from "./attendance";
import { about } from "./describe";
import { evidenceAt, evidenceField, ofSession, path, persons, sessionFields, words } from "./field-shapes";
import type { Published } from "./state";

const { quorum_claim: _claim, claim_agreement: _agreement, ...figures } = attendanceFields;
const number = z.int().min(0);
const { session: _session, ...head } = ofSession;

export const sessionSchema = z.strictObject({
  ...head,
  id: about(sessionKeySchema, "会议编号，也是地址的末段", "Key of the session, and the end of its address"),
  name: about(z.string(), "正式名称", "Official name"),
  name_en: about(z.string(), "英文译名", "English gloss of the name"),
  level: about(z.enum(levels), "层级", "Level of government"),
  region_name: about(z.string(), "区划在会议当时的名称", "The region’s name at the time"),
  term: about(z.int().min(1), "届", "Number of the body’s term"),
  number: about(z.int().min(1), "次：届内会议次序", "Number of the session within its term"),
  first_day: words("已知的第一日", "First known day"),
  last_day: words("已知的最后一日", "Last known day"),
  attendance: about(
    z
      .strictObject({
        sitting: about(
          z.string(),
          "代表本次会议的全体会议",
          "The sitting whose attendance stands for the session",
        ),
        ...figures,
      })
      .nullable(),
    "代表本次会议的出席情况；没有全体会议则为空",
    "Attendance that stands for the session; null where it has no sitting",
  ),
  proposals: about(
    z
      .strictObject({
        received: persons("收到件数", "Number received"),
        filed: persons("立案件数", "Number filed"),
      })
      .nullable(),
    "提案、议案、建议；报道未提则为空",
    "Proposals; null where the report has none",
  ),
  counts: about(
    z.strictObject({
      sittings: about(number, "全体会议数", "Sittings"),
      reports: about(number, "听取的报告数", "Reports heard"),
      resolutions: about(number, "决议数", "Resolutions"),
      elections: about(number, "选举结果数", "People elected"),
      speeches: about(number, "讲话数", "Speeches"),
      directives: about(number, "要求数，含分点", "Directives, points below others included"),
      sources: about(number, "来源数", "Sources"),
    }),
    "记录中各类条目数",
    "How many items of each kind the record has",
  ),
  figures_only: about(
    z.boolean(),
    "记录是否只据已发布的数字，未见报道全文",
    "Whether the record rests on published figures alone, without the report’s text",
  ),
  sha256: about(
    z.string().regex(/^[0-9a-f]{64}$/),
    "该版本规范 JSON 的 SHA-256",
    "SHA-256 of the revision’s canonical JSON",
  ),
  published_at: about(z.iso.datetime(), "该版本发布时刻", "Moment of that revision’s publication"),
  page: path("网页地址", "Path of its page"),
  evidence: evidenceField,
});

export function sessionsOf({ record, ...state }: Published): z.infer<typeof sessionSchema>[] {
  const { identity, key } = state;
  const { session: _key, ...fields } = sessionFields(state);
  const region = regionByCode(identity.regionCode);
  const days = record.sittings.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const main = mainSittingOf(record.sittings);
  return [
    {
      ...fields,
      name: officialSessionName(identity),
      name_en: englishSessionName({
        ...identity,
        regionName: region === null ? identity.regionName : englishRegionName(region),
      }),
      level: identity.level,
      region_name: identity.regionName,
      term: identity.term,
      number: identity.session,
      first_day: days[0] ?? null,
      last_day: days.at(-1) ?? null,
      attendance: main === null ? null : { sitting: main.id, ...mainFigures() },
      proposals: record.proposals,
      counts: {
        sittings: record.sittings.length,
        reports: record.reports.length,
        resolutions: record.resolutions.length,
        elections: record.elections.length,
        speeches: record.speeches.length,
        directives: record.speeches.reduce((sum, { directives }) => sum + pointsIn(directives), 0),
        sources: record.sources.length,
      },
      figures_only: restsOnFigures(record),
      sha256: state.sha256,
      published_at: state.publishedAt,
      page: `/sessions/${key}`,
      evidence: evidenceAt(record, "body", "term", "session", "year", "proposals"),
    },
  ];

  function mainFigures() {
    if (main === null) throw new Error("asked for the figures of no sitting");
    const { quorum_claim: _claim, claim_agreement: _agreement, ...values } = attendanceValues(identity, main);
    return values;
  }
}

function pointsIn(directives: readonly Directive[]): number {
  return directives.reduce((sum, { points }) => sum + 1 + pointsIn(points), 0);
}
