import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { splitAction } from "@/app/[locale]/(desk)/desk/people/people-actions";
import { ActForm } from "@/components/desk/act-form";
import { shortName } from "@/components/record/words";
import type { Mention } from "@/db/queries/person-desk";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; address: string; mentions: readonly Mention[] };

/** The sessions that name a person; those that mean somebody else are ticked and split off. */
export async function SplitForm({ locale, address, mentions }: Props) {
  const t = await getTranslations({ locale, namespace: "personDesk" });
  const canSplit = mentions.length > 1;
  return (
    <section aria-labelledby="mentions" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="mentions" className="text-2xl">
        {t("mentions")}
      </h2>
      {canSplit ? <p className="max-w-prose">{t("splitLead")}</p> : null}
      {canSplit ? (
        <ActForm
          id="split"
          action={splitAction}
          hidden={{ locale, person: address }}
          fields={[{ name: "reason", label: t("reason"), hint: t("reasonHint") }]}
          submit={t("splitDo")}
          look="secondary"
          before={list(true)}
        />
      ) : (
        list(false)
      )}
    </section>
  );

  function list(withBoxes: boolean) {
    return (
      <ul className="border-t border-hairline">
        {mentions.map(({ session, named, posts }) => (
          <li key={session} className="flex flex-wrap items-center gap-x-4 border-b border-hairline py-1">
            {withBoxes ? (
              <label className="flex min-h-11 items-center">
                <input type="checkbox" name="session" value={session} className="size-6" />
                <span className="sr-only">{t("chooseSession", { session: nameOf(named) })}</span>
              </label>
            ) : null}
            <a href={localePath(locale, `/sessions/${session}`)}>{nameOf(named)}</a>
            <span className="figures text-soft">{named.year}</span>
            <span lang="zh-CN">{posts.join("、")}</span>
          </li>
        ))}
      </ul>
    );
  }

  function nameOf(named: Mention["named"]): string {
    return shortName(locale, named, regionGloss(named.regionCode, named.regionName));
  }
}
