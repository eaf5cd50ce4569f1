import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { regionLabel } from "@/app/_charts/words";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { openRollAction } from "@/app/[locale]/(desk)/desk/roll/roll-actions";
import { RollList } from "@/app/[locale]/(desk)/desk/roll/roll-list";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { ActForm } from "@/components/desk/act-form";
import { BodyMark } from "@/components/ui/body-mark";
import { Notice } from "@/components/ui/notice";
import { listRolls } from "@/db/queries/rolls";
import { getRoster } from "@/db/queries/rosters";
import { sittingKinds } from "@/domain/record";
import { dayInChina } from "@/domain/roll";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { MemberTable } from "./member-table";
import { UploadForm } from "./upload-form";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "roll" });
  return { title: t("roster") };
}

/** One roster: its members, its file, and a roll to be called from it. */
export default async function Roster({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/roll/rosters/${encodeURIComponent(id)}`);
  if (!isFor(account.role, "roster.read"))
    return <Forbidden locale={locale} role={account.role} verb="roster.read" />;
  const ctx = await readContext();
  const roster = getRoster(ctx, id);
  if (roster === null) notFound();
  const t = await getTranslations({ locale, namespace: "roll" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const query = await searchParams;
  const count = (name: string) => Number(query[name] ?? 0) || 0;
  const region = regionLabel(locale, roster.regionCode, roster.regionName);
  const rolls = listRolls(ctx, id);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-2">
        <p className="text-sm">
          <a href={localePath(locale, "/desk/roll")}>{t("back")}</a>
        </p>
        <BodyMark kind={roster.kind} label={terms(`${roster.kind}_long`)} />
        <h1 className="text-3xl">{t("rosterName", { region, term: roster.term })}</h1>
        <p className="figures text-soft">{terms("persons", { count: roster.members })}</p>
      </div>
      {query.done === "imported" ? (
        <Notice look="good" role="status" title={t("importedTitle")}>
          <p>
            {t("importedText", { added: count("added"), changed: count("changed"), left: count("left") })}
          </p>
        </Notice>
      ) : null}
      {rolls.length === 0 ? null : (
        <section aria-labelledby="rolls" className="grid gap-3">
          <h2 id="rolls" className="text-2xl">
            {t("rolls")}
          </h2>
          <RollList locale={locale} rolls={rolls} />
        </section>
      )}
      {isFor(account.role, "roll.mark") && roster.members > 0 ? (
        <section aria-labelledby="open" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="open" className="text-2xl">
            {t("open")}
          </h2>
          <ActForm
            id="open"
            action={openRollAction}
            hidden={{ locale, roster: id }}
            submit={t("openDo")}
            fields={[
              { name: "session", label: t("session"), hint: t("sessionHint"), type: "number" },
              {
                name: "sitting",
                label: t("sitting"),
                options: sittingKinds.map((kind) => ({ value: kind, label: terms(`sitting.${kind}`) })),
                value: "opening",
              },
              {
                ...{ name: "ordinal", label: t("ordinal"), hint: t("ordinalHint") },
                ...{ type: "number", isOptional: true },
              },
              { name: "date", label: t("date"), type: "date", value: dayInChina(ctx.now) },
            ]}
          />
        </section>
      ) : null}
      {isFor(account.role, "roster.import") ? (
        <UploadForm locale={locale} roster={id} refused={query.refused} isFirst={roster.members === 0} />
      ) : null}
      {roster.people.length === 0 ? null : <MemberTable locale={locale} people={roster.people} />}
    </div>
  );
}
