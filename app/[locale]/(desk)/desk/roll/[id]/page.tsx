import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ruleSentence } from "@/app/_server/base-words";
import type { Query } from "@/app/_server/filter";
import { regionGloss } from "@/app/_server/region-words";
import { readContext } from "@/app/_server/session";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { CloseForm } from "@/components/desk/roll/close-form";
import { RollCall } from "@/components/desk/roll/roll-call";
import { day, sessionName } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { Notice } from "@/components/ui/notice";
import { getOpenRoll, getRoll } from "@/db/queries/rolls";
import { rollQuorum } from "@/domain/roll";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";
import { closeRollAction } from "../roll-actions";
import { ClosedRoll } from "./closed-roll";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };

const acts = ["closed", "reopened", "published", "unpublished", "used"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "roll" });
  return { title: t("title") };
}

/** A roll: while it is open, to be called; once it is closed, its counts, beside what was reported, and its lines. */
export default async function Roll({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const account = await requireAccount(locale, `/desk/roll/${encodeURIComponent(id)}`);
  if (!isFor(account.role, "roll.read"))
    return <Forbidden locale={locale} role={account.role} verb="roll.read" />;
  const ctx = await readContext();
  const view = getRoll(ctx, id);
  if (view === null) notFound();
  const { head } = view;
  const open = getOpenRoll(ctx, id);
  const t = await getTranslations({ locale, namespace: "roll" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const { roster, session, sitting, ordinal, date } = head;
  const done = (await searchParams).done;
  const act = acts.find((one) => one === done);
  const verdict = rollQuorum(roster, date, { due: open?.members.length ?? 1, present: 0 });
  const rule = verdict.rule === null ? null : await ruleSentence(locale, verdict.rule);
  const kind = terms(`sitting.${sitting}`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-1">
        <p className="text-sm">
          <a href={localePath(locale, `/desk/roll/rosters/${roster.id}`)}>{t("backToRoster")}</a>
        </p>
        <BodyMark
          kind={roster.kind}
          wraps
          label={sessionName(
            locale,
            { ...roster, session },
            regionGloss(roster.regionCode, roster.regionName),
          )}
        />
        <h1 className="text-3xl">
          {t.rich("rollOf", {
            sitting: ordinal === null ? kind : t("sittingNth", { n: ordinal, kind }),
            date: day(locale, date),
            whole: (words) => <span className="whitespace-nowrap">{words}</span>,
          })}
        </h1>
      </div>
      {act === undefined ? null : <Notice look="good" role="status" title={t(`done.${act}`)} />}
      {open === null ? (
        <ClosedRoll locale={locale} view={view} role={account.role} rule={rule} />
      ) : (
        <>
          <noscript>
            <Notice look="check" title={t("needsScript")} />
          </noscript>
          <RollCall
            roll={id}
            account={{ id: account.id, name: account.displayName }}
            members={open.members}
            events={open.events}
            rosterAt={roster.updatedAt}
            body={{ kind: roster.kind, level: roster.level }}
            date={date}
            rule={rule}
            mayMark={isFor(account.role, "roll.mark")}
          />
          {isFor(account.role, "roll.close") ? (
            <CloseForm action={closeRollAction} locale={locale} roll={id} />
          ) : null}
        </>
      )}
    </div>
  );
}
