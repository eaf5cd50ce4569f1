import { getTranslations } from "next-intl/server";
import { percent } from "@/components/record/words";
import type { ResolutionCategory } from "@/domain/record";
import type { SessionChanges } from "@/domain/stats";
import type { Locale } from "@/i18n/routing";

/** What differs from the body's session before, in words. */
export async function ChangesSection({
  locale,
  changes,
  previous,
}: {
  locale: Locale;
  changes: SessionChanges;
  /** The session before: its name and its page. */
  previous: { name: string; href: string };
}) {
  const t = await getTranslations({ locale, namespace: "sessionPage" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <section aria-labelledby="changes" className="grid gap-3">
      <h2 id="changes" className="text-2xl">
        {t("changes")}
      </h2>
      <p className="text-soft">
        {t.rich("changesWith", { name: previous.name, link: (words) => <a href={previous.href}>{words}</a> })}
      </p>
      <ul className="grid max-w-[46em] gap-1 pl-5 [list-style:disc] marker:text-soft">
        {sentences().map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );

  function sentences(): string[] {
    const { attendance, resolutions } = changes;
    return [
      attendance === null ? t("rateUnknown") : rateSentence(attendance),
      ...(resolutions === null
        ? [t("countUnknown")]
        : [
            t(resolutions.before === resolutions.now ? "countSame" : "countDiffers", {
              before: resolutions.before,
              now: resolutions.now,
            }),
            ...(resolutions.added.length === 0 ? [] : [t("added", { list: listed(resolutions.added) })]),
            ...(resolutions.missing.length === 0
              ? []
              : [t("missing", { list: listed(resolutions.missing) })]),
          ]),
    ];
  }

  function rateSentence({ before, now, points }: NonNullable<SessionChanges["attendance"]>): string {
    // What rounds to nothing is no difference worth a word.
    const shown = Math.abs(points).toFixed(1);
    const key = shown === "0.0" ? "rateSame" : points > 0 ? "rateUp" : "rateDown";
    return t(key, {
      now: percent(locale, now.rate),
      before: percent(locale, before.rate),
      points: shown,
      present: now.present,
      due: now.due,
      presentBefore: before.present,
      dueBefore: before.due,
    });
  }

  function listed(categories: readonly ResolutionCategory[]): string {
    return categories.map((category) => terms(`category.${category}`)).join(locale === "en" ? ", " : "、");
  }
}
