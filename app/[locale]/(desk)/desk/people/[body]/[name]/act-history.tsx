import { getTranslations } from "next-intl/server";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { undoAction } from "@/app/[locale]/(desk)/desk/people/people-actions";
import { ActForm } from "@/components/desk/act-form";
import type { ActView } from "@/db/queries/person-desk";
import { identityKey } from "@/domain/people";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; address: string; history: readonly ActView[] };

/** What was decided about a person, the latest first; each act can be undone, and stays here. */
export async function ActHistory({ locale, address, history }: Props) {
  const t = await getTranslations({ locale, namespace: "personDesk" });
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
    if (act.kind === "merge")
      return t("acts.merge", { from: identityKey(act.from), into: identityKey(act.into) });
    if (act.kind === "apart")
      return t("acts.apart", { one: identityKey(act.one), other: identityKey(act.other) });
    if (act.kind === "assign") return t("acts.assign", { session: act.session, who: identityKey(act) });
    const made = identityKey({ ...act.of, number: act.number });
    return t("acts.split", { of: identityKey(act.of), made, count: act.sessions.length });
  }
}
