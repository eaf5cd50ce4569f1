import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import { readContext } from "@/app/_server/session";
import { createRosterAction } from "@/app/[locale]/(desk)/desk/roll/roll-actions";
import { RollList } from "@/app/[locale]/(desk)/desk/roll/roll-list";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ActForm } from "@/components/desk/act-form";
import { BodyMark } from "@/components/ui/body-mark";
import { listRolls } from "@/db/queries/rolls";
import { listRosterRegions } from "@/db/queries/roster-regions";
import { listRosters } from "@/db/queries/rosters";
import { bodyKinds } from "@/domain/record";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "roll" });
  return { title: t("title") };
}

/** Rosters and the rolls called from them. */
export default async function Rolls({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await requireAccount(locale, "/desk/roll");
  if (!isFor(account.role, "roster.read"))
    return <Forbidden locale={locale} role={account.role} verb="roster.read" />;
  const t = await getTranslations({ locale, namespace: "roll" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const ctx = await readContext();
  const [rosters, rolls] = [listRosters(ctx), listRolls(ctx)];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <section aria-labelledby="rosters" className="grid gap-3">
        <h2 id="rosters" className="text-2xl">
          {t("rosters")}
        </h2>
        {rosters.length === 0 ? <p className="text-soft">{t("rostersEmpty")}</p> : null}
        <ul className={rosters.length === 0 ? "" : "border-t border-rule"}>
          {rosters.map((roster) => (
            <li
              key={roster.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hairline py-2"
            >
              <span className="flex flex-wrap items-baseline gap-x-3">
                <a
                  href={localePath(locale, `/desk/roll/rosters/${roster.id}`)}
                  className="text-lg font-medium"
                >
                  {t("rosterName", {
                    region: regionLabel(locale, roster.regionCode, roster.regionName),
                    term: roster.term,
                  })}
                </a>
                <BodyMark kind={roster.kind} label={terms(roster.kind)} />
              </span>
              <span className="figures text-soft">{terms("persons", { count: roster.members })}</span>
            </li>
          ))}
        </ul>
      </section>
      {rolls.length === 0 ? null : (
        <section aria-labelledby="rolls" className="grid gap-3">
          <h2 id="rolls" className="text-2xl">
            {t("rolls")}
          </h2>
          <RollList locale={locale} rolls={rolls} />
        </section>
      )}
      {isFor(account.role, "roster.import") ? (
        <section aria-labelledby="make" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="make" className="text-2xl">
            {t("make")}
          </h2>
          <ActForm
            id="make"
            action={createRosterAction}
            hidden={{ locale }}
            submit={t("makeDo")}
            fields={[
              {
                name: "kind",
                label: t("body"),
                options: bodyKinds.map((kind) => ({ value: kind, label: terms(`${kind}_long`) })),
              },
              { name: "region", label: t("region"), hint: t("regionHint"), list: "regions" },
              { name: "term", label: t("term"), hint: t("termHint"), type: "number" },
            ]}
          />
          <datalist id="regions">
            {listRosterRegions(ctx).map(({ code, name }) => (
              <option key={code} value={`${code} ${name}`} />
            ))}
          </datalist>
        </section>
      ) : null}
    </div>
  );
}
