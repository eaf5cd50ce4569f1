import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import { regionGloss } from "@/app/_server/region-words";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { undoAction } from "@/app/[locale]/(desk)/desk/people/people-actions";
import { ActForm } from "@/components/desk/act-form";
import { shortName } from "@/components/record/words";
import type { ActNames } from "@/db/queries/act-names";
import type { ActView } from "@/db/queries/person-desk";
import { nameSlug, type PersonIdentity } from "@/domain/people";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; address: string; history: readonly ActView[]; names: ActNames };

/** What was decided about a person, the latest first; each act can be undone, and stays here. */
export async function ActHistory({ locale, address, history, names }: Props) {
  const t = await getTranslations({ locale, namespace: "personDesk" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <section aria-labelledby="history" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="history" className="text-2xl">
        {t("history")}
      </h2>
      {history.length === 0 ? <p className="text-soft">{t("historyEmpty")}</p> : null}
      <ol className="grid gap-4">
        {history.map(({ id, act, reason, by, at, undoneAt }) => (
          <li key={id} className="grid gap-1 border-b border-hairline pb-3">
            <p className={undoneAt === null ? "" : "text-soft line-through"}>{words(act)}</p>
            <p className="max-w-prose">{reason}</p>
            <p className="text-sm text-soft">
              {t("by", { by, at: moment(locale, at) })}
              {undoneAt === null ? null : ` · ${t("undone", { at: moment(locale, undoneAt) })}`}
            </p>
            {undoneAt === null ? (
              <ActForm
                id={`undo-${id}`}
                action={undoAction}
                hidden={{ locale, person: address, act: String(id) }}
                submit={t("undo")}
                look="quiet"
              />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );

  function words(act: ActView["act"]): string {
    if (act.kind === "merge") return t("acts.merge", { from: whoOf(act.from), into: whoOf(act.into) });
    if (act.kind === "apart") return t("acts.apart", { one: whoOf(act.one), other: whoOf(act.other) });
    if (act.kind === "assign") return t("acts.assign", { session: sessionOf(act.session), who: whoOf(act) });
    const made = nameSlug({ ...act.of, number: act.number });
    return t("acts.split", { of: whoOf(act.of), made, count: act.sessions.length });
  }

  function whoOf(person: PersonIdentity): string {
    const body = names.bodies.get(person.bodyKey);
    if (body === undefined) return nameSlug(person);
    const region = regionLabel(locale, body.regionCode, body.regionName);
    const gap = locale === "en" ? " " : "";
    return t("inBody", { name: nameSlug(person), body: `${region}${gap}${terms(body.kind)}` });
  }

  function sessionOf(key: string): string {
    const named = names.sessions.get(key);
    if (named === undefined) return key;
    return shortName(locale, named, regionGloss(named.regionCode, named.regionName));
  }
}
