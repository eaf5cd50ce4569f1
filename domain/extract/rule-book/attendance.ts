import { rule } from "./rule";

/** Who came, and what the report says of the quorum. */
export const attendanceRules = [
  rule("due", "应到、应出席", "due", "…大会应出席代表194人。", "…应邀出席会议的有30人。"),
  rule(
    "due-members",
    "代表或委员共多少，其后是实到",
    "the number of members, before the number present",
    "…代表共215人，实到207人。",
    "…代表共有意见15件，实办12件。",
  ),
  rule(
    "due-present-number",
    "现有、共有代表多少",
    "the members that there are",
    "…安平县现有代表215人。",
    "…代表们共有建议215件。",
  ),
  rule(
    "due-whole-region",
    "全镇（县）多少名代表",
    "the deputies of the whole town or county",
    "…全镇57名人大代表，共53名代表参加会议。",
    "…全镇57名干部，参加会议。",
  ),
  rule("present", "实到、实际到会", "present", "…大会实际到会180名。", "…实际参加活动的居民有30户。"),
  rule("present-attended", "出席、到会", "attended", "…应出席代表194人，出席180人。", "…应邀出席的有30人。"),
  rule(
    "present-voted",
    "参加投票、与会的代表",
    "took part in the vote",
    "…参加投票的代表有180人。",
    "…参加活动的有180人。",
  ),
  rule(
    "present-took-part",
    "某某代表多少人共同参加",
    "so many deputies took part",
    "…来自各领域的人民代表41人、列席代表9人共同参加。",
    "…列席代表9人共同参加。",
  ),
  rule(
    "present-in-all",
    "共多少名代表参加",
    "so many deputies in all",
    "…请假4人，共53名代表，24名列席人员参加了会议。",
    "…共53名代表提出建议。",
  ),
  rule(
    "present-deputies",
    "多少名代表出席会议",
    "so many deputies attended",
    "…180名人大代表出席会议。",
    "…180名代表提出建议。",
  ),
  rule(
    "absent",
    "请假、缺席、未到",
    "on leave or absent",
    "…应到194人，因事、因病请假14人，实到180人。",
    "…请假制度有12条。",
  ),
  rule(
    "absent-figure-first",
    "多少人因病请假",
    "so many were on leave, figure first",
    "…应到194人，2人因病请假，实到192人。",
    "…应到194人，2人因病去世，实到192人。",
  ),
  rule(
    "quorum-claim",
    "关于法定人数的原话",
    "the report’s own words on the quorum",
    "…应到194人，实到180人，符合法定人数。",
    "…应到194人，实到180人，符合群众期盼。",
  ),
] as const;
