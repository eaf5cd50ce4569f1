import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { assignAction } from "@/app/[locale]/(desk)/desk/people/people-actions";
import { ActForm } from "@/components/desk/act-form";
import { shortName } from "@/components/record/words";
import type { Namesake, WaitingMention } from "@/db/queries/waiting-mentions";
import { nameSlug } from "@/domain/people";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; waiting: readonly WaitingMention[] };

/** Sessions that name someone after the name was told apart: who of them is meant is said here. */
export async function WaitingList({ locale, waiting }: Props) {
  const t = await getTranslations({ locale, namespace: "personDesk" });
  return (
    <section aria-labelledby="waiting" className="grid gap-3">
      <h2 id="waiting" className="text-2xl">
        {t("waiting", { count: waiting.length })}
      </h2>
      <p className="max-w-prose text-soft">{t("waitingLead")}</p>
      <ul className="border-t border-rule">
        {waiting.map(({ bodyKey, name, session, named, namesakes }) => (
          <li key={`${session}:${name}`} className="grid gap-3 border-b border-hairline py-3">
            <p>
              <span lang="zh-CN" className="text-lg font-medium">
                {name}
              </span>{" "}
              <a href={localePath(locale, `/sessions/${session}`)}>
                {shortName(locale, named, regionGloss(named.regionCode, named.regionName))}
              </a>{" "}
              <span className="figures text-soft">{named.year}</span>
            </p>
            <ActForm
              id={`assign-${session}-${name}`}
              action={assignAction}
              hidden={{ locale, body: bodyKey, name, session }}
              fields={[
                {
                  name: "number",
                  label: t("whoIsMeant"),
                  options: namesakes.map((one) => ({ value: String(one.number), label: labelOf(name, one) })),
                },
                { name: "reason", label: t("reason"), hint: t("reasonHint") },
              ]}
              submit={t("assignDo")}
            />
          </li>
        ))}
      </ul>
    </section>
  );

  function labelOf(name: string, { number, year, post }: Namesake): string {
    const who = nameSlug({ name, number });
    const known = [post, year].filter((one) => one !== null);
    return known.length === 0
      ? who
      : t("namesake", { who, known: known.join(locale === "en" ? ", " : "，") });
  }
}
