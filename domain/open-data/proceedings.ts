import { z } from "zod";
import {
  quantitiesIn,
  quantityKinds,
  standingThemes,
  themeGivers,
  themes,
  wordsOf,
} from "@/domain/directives";
import { type Directive, sourceKinds, sourceRights } from "@/domain/record";
import { about } from "./describe";
import {
  evidenceAt,
  evidenceField,
  ofSession,
  path,
  personField,
  sessionFields,
  shownPerson,
  sittingField,
  words,
} from "./field-shapes";
import type { Published, Told } from "./state";

const page = path("网页地址", "Path of its page");

export const reportSchema = z.strictObject({
  ...ofSession,
  title: about(z.string(), "标题", "Title"),
  presenter: personField("报告人", "Who presented it"),
  sitting: sittingField,
  page,
  evidence: evidenceField,
});

export function reportsOf({ record, ...state }: Published): z.infer<typeof reportSchema>[] {
  return record.reports.map(({ id, title, presenter, sitting }) => ({
    ...sessionFields(state, id),
    title,
    presenter: shownPerson(state, presenter),
    sitting,
    page: `/sessions/${state.key}`,
    evidence: evidenceAt(record, `reports/${id}`),
  }));
}

export const speechSchema = z.strictObject({
  ...ofSession,
  speaker: personField("讲话人；会议要求则为空", "Who spoke; null for the meeting itself"),
  sitting: sittingField,
  directives: about(
    z.int().min(0),
    "一级要求数；各点见 directives",
    "Numbered points at the top; see directives for each",
  ),
  page,
  evidence: about(
    z.array(evidenceField.element),
    "讲话人的出处；各点的出处见 directives",
    "Evidence of the speaker; that of each point stands with it",
  ),
});

export function speechesOf({ record, ...state }: Published): z.infer<typeof speechSchema>[] {
  return record.speeches.map(({ id, speaker, sitting, directives }) => ({
    ...sessionFields(state, id),
    speaker: shownPerson(state, speaker),
    sitting,
    directives: directives.length,
    page: `/sessions/${state.key}`,
    evidence: evidenceAt(record, `speeches/${id}/speaker`),
  }));
}

export const directiveSchema = z.strictObject({
  ...ofSession,
  speech: about(z.string(), "所属讲话的编号", "Id of its speech within the session"),
  speaker: personField("讲话人；会议要求则为空", "Who spoke; null for the meeting itself"),
  parent: words("上级要求的编号；一级则为空", "Id of the directive above it; null at the top"),
  number: about(
    z.string(),
    "在讲话中的序号，如 2.1",
    "Its number within the speech, counting down, such as 2.1",
  ),
  heading: about(z.string(), "标题句", "Heading"),
  text: words("其余文字", "The rest of its text"),
  themes: about(
    z.array(z.enum(themes)),
    "一级要求的主题：由人选定，或按公布的词表由其连同分点的文字推出；分点为空",
    "Themes of a point at the top: chosen by people, or suggested by its words, with those below it, and the published list; empty below",
  ),
  themes_by: about(
    z.enum(themeGivers).nullable(),
    "主题怎么来的：rule 按词表推出，people 由人选定；分点为空",
    "How its themes came: rule, suggested by the published list; people, chosen by people; null below the top",
  ),
  quantities: about(
    z.array(
      z.strictObject({
        written: about(z.string(), "原文写法", "As written"),
        kind: about(z.enum(quantityKinds), "种类", "Kind"),
        value: about(z.number(), "数值，以该种类的单位计", "Value in the kind’s own unit"),
        about: about(z.boolean(), "原文是否说“约”“超过”之类", "Whether the text says about, nearly or over"),
      }),
    ),
    "一级要求连同分点的文字所及数量；分点为空",
    "Quantities that a point at the top names, with those below it; empty below",
  ),
  page,
  evidence: evidenceField,
});

type DirectiveItem = z.infer<typeof directiveSchema>;

/** Every point of every speech, each before the points below it. */
export function directivesOf({ record, themeChoices, ...state }: Told): DirectiveItem[] {
  return record.speeches.flatMap(({ id: speech, speaker, directives }) => {
    const who = shownPerson(state, speaker);
    const below = (
      points: readonly Directive[],
      parent: string | null,
      at: string,
      number: string,
    ): DirectiveItem[] =>
      points.flatMap((point) => {
        const here = `${at}/${point.id}`;
        const its = `${number}${point.ordinal}`;
        // A point and those below it are read as one, as the dashboards do.
        const text = parent === null ? wordsOf(point) : "";
        const standing = parent === null ? standingThemes(point, themeChoices) : null;
        const item: DirectiveItem = {
          ...sessionFields(state, point.id),
          speech,
          speaker: who,
          parent,
          number: its,
          heading: point.heading,
          text: point.text,
          themes: standing?.themes.map(({ theme }) => theme) ?? [],
          themes_by: standing?.by ?? null,
          quantities: quantitiesIn(text).map(({ written, kind, value, about }) => ({
            written,
            kind,
            value,
            about,
          })),
          page: `/sessions/${state.key}`,
          evidence: evidenceAt(record, `${here}/heading`, `${here}/text`),
        };
        return [item, ...below(point.points, point.id, `${here}/points`, `${its}.`)];
      });
    return below(directives, null, `speeches/${speech}/directives`, "");
  });
}

export const sourceSchema = z.strictObject({
  ...ofSession,
  sha256: about(
    z.string().regex(/^[0-9a-f]{64}$/),
    "收到的文本的 SHA-256",
    "SHA-256 of the text as received",
  ),
  kind: about(z.enum(sourceKinds), "种类", "What it is"),
  title: words("标题", "Title"),
  publisher: words("出版者", "Publisher"),
  published: words("出版日期", "Day of publication"),
  url: words("网址", "Address"),
  bylines: about(z.array(z.string()), "署名", "Names in its credit lines"),
  rights: about(
    z.enum(sourceRights),
    "公众可读范围：full_text 全文；quotes_only 仅引语",
    "What the public may read of it: full_text or quotes_only",
  ),
  note: words("说明", "Note"),
  page,
});

export function sourcesOf({ record, ...state }: Published): z.infer<typeof sourceSchema>[] {
  return record.sources.map(({ id, ...source }) => ({
    ...sessionFields(state, id),
    ...source,
    page: `/sessions/${state.key}`,
  }));
}
