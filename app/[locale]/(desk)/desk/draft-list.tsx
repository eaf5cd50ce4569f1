import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { bodyName, committeeName, shortName } from "@/components/record/words";
import type { DraftRow, ListedDraft } from "@/db/queries/drafts";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  drafts: readonly ListedDraft[];
  /** ISO 8601, for ages. */
  now: string;
  notes: Readonly<Record<string, { author: string; text: string }>>;
  /** Whether drafts in review lead to their review. */
  mayReview: boolean;
  /** Whether the rows that are still being worked on can be ticked, in a form that acts on several. */
  picks?: boolean;
};

/** Drafts as a list: which session, whose, since when, and what the reviewer wrote. */
export async function DraftList({ locale, drafts, now, notes, mayReview, picks = false }: Props) {
  const t = await getTranslations({ locale, namespace: "desk" });
  const lists = await getTranslations({ locale, namespace: "lists" });
  return (
    <ul className="border-t border-rule">
      {drafts.map((draft) => {
        const isReview = draft.state === "in_review";
        const path = isReview && mayReview ? `/desk/review/${draft.id}` : `/desk/drafts/${draft.id}`;
        const note = notes[draft.id];
        const name = draftName(locale, draft) ?? t("unnamed");
        return (
          <li key={draft.id} className="grid gap-1 border-b border-hairline py-3">
            <p className="flex items-baseline gap-x-3">
              {picks && !isReview ? (
                <>
                  <input
                    type="checkbox"
                    name="pick"
                    value={`${draft.id}:${draft.version}`}
                    aria-label={lists("pick", { name })}
                    className="size-6 shrink-0 translate-y-1"
                  />
                  <input type="hidden" name={`name:${draft.id}`} value={name} />
                </>
              ) : null}
              <a href={localePath(locale, path)} className="mr-auto min-w-0 text-lg font-medium">
                {name}
              </a>
              {draft.isCorrection ? (
                <span className="shrink-0 border border-rule px-2 text-sm">{t("correction")}</span>
              ) : null}
            </p>
            <p className="text-sm text-soft">
              {t("by", { name: draft.recorder.displayName })}
              {" · "}
              {isReview && draft.submittedAt !== null
                ? t("age", { count: daysBetween(draft.submittedAt, now) })
                : t("updated", { when: moment(locale, draft.updatedAt) })}
              {isReview || draft.toCheck === 0 ? null : (
                <span className="text-check">
                  {" · "}
                  {t("toCheck", { count: draft.toCheck })}
                </span>
              )}
              {draft.openComments === 0 ? null : (
                <span className="font-medium text-check">
                  {" · "}
                  {t("openComments", { count: draft.openComments })}
                </span>
              )}
            </p>
            {note === undefined ? null : (
              <blockquote className="border-l-4 border-mark-strong pl-3 whitespace-pre-line">
                <p className="text-sm text-soft">{t("note", { author: note.author })}</p>
                {note.text}
              </blockquote>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A draft's session by name, as far as it is known; a standing committee's meeting, which is none, says so. */
export function draftName(
  locale: Locale,
  draft: Pick<DraftRow, "kind" | "regionName" | "term" | "session" | "sessionKey"> & {
    committee?: DraftRow["committee"];
  },
) {
  const { kind, regionName, term, session, sessionKey, committee = null } = draft;
  if (regionName === null) return null;
  const gloss = regionGloss(sessionKey?.split("-")[0] ?? "", regionName);
  if (committee !== null) return committeeName(locale, { kind: committee, regionName, term, session }, gloss);
  if (kind === null) return regionName;
  if (term === null || session === null) return bodyName(locale, { kind, regionName }, gloss);
  return shortName(locale, { kind, regionName, term, session }, gloss);
}

/** Made once each: making one takes longer than a hundred uses. */
const moments = {
  en: momentsIn("en-GB"),
  "zh-CN": momentsIn("zh-CN"),
};

function momentsIn(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
}

/** A moment as the desk's readers tell time. */
export function moment(locale: Locale, iso: string): string {
  return moments[locale].format(new Date(iso));
}

export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
