import "server-only";
import type { ColumnKey } from "@/domain/tables";
import {
  evidenceSql,
  postsSql,
  provenanceSql,
  sessionFrom,
  sessionOrder,
  sessionSql,
  type TableSql,
} from "./column-sql";

/** What a point and those above it give, from the first rank down, joined. */
const fromTheTop = (value: (row: string) => string, joint: string) =>
  `(with recursive up(above, words) as (
    select x.parent, ${value("x")} union all
    select u.parent, ${value("u")} || ${joint} || up.words from up join directives u on u.session_key = x.session_key and u.id = up.above
  ) select words from up where above is null)`;

/** Where a citation of a point begins: `speeches/p1/directives/d1/points/d2/`. */
const path = `'speeches/' || x.speech || '/directives/' || ${fromTheTop((row) => `${row}.id`, "'/points/'")} || '/'`;

/** The newest public note of a follow-up `f`: of the latest day, and of those the one published last. */
const newestNote = (value: string) =>
  `(select n.${value} from followup_notes n where n.followup = f.id and n.published_at is not null
    order by n.day desc, n.published_at desc, n.id desc limit 1)`;

const followupSql = {
  addressee: "f.addressee",
  deadline: "f.deadline",
  state: "f.state",
  public_notes: `case when f.id is not null then (select count(*) from followup_notes n
    where n.followup = f.id and n.published_at is not null) end`,
  newest_note_day: newestNote("day"),
  newest_note_state: newestNote("state"),
  newest_note: newestNote("text"),
};

/** A follow-up is joined by words too: its tie is that of the newest revision, which may be newer than what is read. */
export const directivesSql: TableSql<ColumnKey<"directives">> = {
  from: `directives x ${sessionFrom}
    join speeches sp on sp.session_key = x.session_key and sp.id = x.speech left join people p on p.id = sp.speaker
    left join followups f on f.session_key = x.session_key and f.directive = x.id and f.heading = x.heading`,
  sitting: null,
  order: [...sessionOrder, "sp.position", fromTheTop((row) => `printf('%03d', ${row}.position)`, "'.'")],
  columns: {
    ...sessionSql,
    speaker: "p.name",
    post: postsSql("sp.speaker"),
    // A text on each rank: 1 beside 1.1 would be a number.
    point: fromTheTop((row) => `cast(${row}.ordinal as text)`, "'.'"),
    heading: "x.heading",
    text: "x.text",
    themes: `(select group_concat(v, ' ') from (select t.theme as v from directive_themes t
      where t.session_key = x.session_key and t.directive = x.id order by t.theme))`,
    themes_by: "case when x.parent is null then iif(x.themes_chosen, 'people', 'rule') end",
    quantities: `(select group_concat(v, '；') from (select q.written as v from quantities q
      where q.session_key = x.session_key and q.directive = x.id order by q.position))`,
    ...followupSql,
    ...provenanceSql,
    item: "x.id",
    above: "x.parent",
    ...evidenceSql(path),
  },
};

export const reportsSql: TableSql<ColumnKey<"reports">> = {
  from: `reports x ${sessionFrom} left join people p on p.id = x.presenter
    left join sittings own on own.session_key = x.session_key and own.id = x.sitting`,
  sitting: "own.kind",
  order: [...sessionOrder, "x.position"],
  columns: {
    ...sessionSql,
    number: "x.position + 1",
    title: "x.title",
    presenter: "p.name",
    post: postsSql("x.presenter"),
    sitting: "own.kind",
    date: "own.date",
    ...provenanceSql,
    item: "x.id",
    ...evidenceSql("'reports/' || x.id || '/'"),
  },
};
