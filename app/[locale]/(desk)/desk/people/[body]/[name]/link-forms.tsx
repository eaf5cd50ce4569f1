import { getTranslations } from "next-intl/server";
import { DeskPersonLink } from "@/app/[locale]/(desk)/desk/people/desk-person-link";
import { linkAction } from "@/app/[locale]/(desk)/desk/people/people-actions";
import { Reasons } from "@/app/[locale]/(desk)/desk/people/reasons";
import { ActForm } from "@/components/desk/act-form";
import type { Suggestion } from "@/db/queries/person-desk";
import { identityKey, nameSlug } from "@/domain/people";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; address: string; name: string; suggestions: readonly Suggestion[] };

/** Others of the name, the likeliest first, each to be merged or told apart; and any other by address. */
export async function LinkForms({ locale, address, name, suggestions }: Props) {
  const t = await getTranslations({ locale, namespace: "personDesk" });
  const reason = { name: "reason", label: t("reason"), hint: t("reasonHint") };
  return (
    <section aria-labelledby="merge" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="merge" className="text-2xl">
        {t("merge")}
      </h2>
      <p className="max-w-prose">{suggestions.length === 0 ? t("mergeNone") : t("mergeLead", { name })}</p>
      <ul className="grid gap-4">
        {suggestions.map(({ other, reasons }, n) => (
          <li key={identityKey(other)} className="grid gap-2 border-b border-hairline pb-4">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <DeskPersonLink locale={locale} person={other} />
              <Reasons locale={locale} reasons={reasons} />
            </p>
            <details open={n === 0}>
              <summary>{t("open")}</summary>
              <div className="pt-3">
                <ActForm
                  id={`link-${n}`}
                  action={linkAction}
                  hidden={{ locale, person: address, other: `${other.bodyKey}/${nameSlug(other)}` }}
                  fields={[reason]}
                  submit={t("mergeDo")}
                  alternative={{ name: "act", value: "apart", label: t("apartDo"), otherwise: "merge" }}
                />
              </div>
            </details>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("otherTitle")}</summary>
        <div className="pt-3">
          <ActForm
            id="other"
            action={linkAction}
            hidden={{ locale, person: address, act: "merge" }}
            fields={[{ name: "other", label: t("other"), hint: t("otherHint") }, reason]}
            submit={t("otherDo")}
            look="secondary"
          />
        </div>
      </details>
    </section>
  );
}
