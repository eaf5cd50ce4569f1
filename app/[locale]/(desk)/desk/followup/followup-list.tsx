import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { daysBetween } from "@/app/[locale]/(desk)/desk/draft-list";
import { day, shortName } from "@/components/record/words";
import type { FollowupRow } from "@/db/queries/followups";
import { isPending } from "@/domain/followup";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; rows: readonly FollowupRow[]; now: string };

/** Follow-ups under who is to do them, the oldest first. */
export async function FollowupList({ locale, rows, now }: Props) {
  const t = await getTranslations({ locale, namespace: "followup" });
  const directives = await getTranslations({ locale, namespace: "directives" });
  const addressees = [...new Set(rows.map(({ addressee }) => addressee))];
  return (
    <>
      {addressees.map((addressee) => (
        <section key={addressee ?? ""} aria-label={addressee ?? t("nobody")} className="grid gap-1">
          <h2 className="text-xl">{addressee ?? t("nobody")}</h2>
          <ul className="border-t border-rule">
            {rows
              .filter((row) => row.addressee === addressee)
              .map((row) => (
                <li key={row.id} className="grid gap-1 border-b border-hairline py-3">
                  <p>
                    <a
                      href={localePath(locale, `/desk/followup/${row.id}`)}
                      className="text-lg font-medium"
                      lang="zh-CN"
                    >
                      {row.heading}
                    </a>
                  </p>
                  <p className="text-sm text-soft">
                    {[
                      t(`state.${row.state}`),
                      t("age", { count: daysBetween(row.beganAt, now) }),
                      shortName(locale, row.named, regionGloss(row.named.regionCode, row.named.regionName)),
                      ...row.themes.map((theme) => directives(`themes.${theme}`)),
                    ].join(" · ")}
                    {due(row)}
                    {row.lost === null ? null : (
                      <strong className="font-medium text-bad"> · {t("lost")}</strong>
                    )}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );

  function due({ deadline, state }: FollowupRow) {
    if (deadline === null) return null;
    const late = daysBetween(`${deadline}T16:00:00Z`, now);
    return isPending(state) && Date.parse(`${deadline}T16:00:00Z`) < Date.parse(now) ? (
      <strong className="font-medium text-bad"> · {t("overdue", { count: Math.max(1, late) })}</strong>
    ) : (
      ` · ${t("due", { date: day(locale, deadline) })}`
    );
  }
}
