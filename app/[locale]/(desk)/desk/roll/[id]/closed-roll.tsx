import { getTranslations } from "next-intl/server";
import { readContext } from "@/app/_server/session";
import { moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { isFor } from "@/app/[locale]/staff-access";
import { ActForm } from "@/components/desk/act-form";
import { RollTally } from "@/components/desk/roll/roll-tally";
import { GroupTable } from "@/components/record/group-table";
import { reportedOf } from "@/db/queries/roll-comparison";
import type { RollHead, RollLine } from "@/db/queries/rolls";
import type { Role } from "@/domain/access";
import { rollQuorum } from "@/domain/roll";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { publishRollAction, reopenRollAction, unpublishRollAction } from "../roll-actions";
import { LineTable } from "./line-table";
import { Reported } from "./reported";

type Props = {
  locale: Locale;
  view: { head: RollHead; lines: readonly RollLine[] };
  role: Role;
  rule: string | null;
};

/** A closed roll: counts, what was reported, its lines, and what can be done with it. */
export async function ClosedRoll({ locale, view: { head, lines }, role, rule }: Props) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const { closed, id, publishedAt, sessionKey, number } = head;
  if (closed === null) return null;
  const reported = reportedOf(await readContext(), head);
  const { counts } = closed;
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="grid gap-3">
          <RollTally counts={counts} verdict={rollQuorum(head.roster, head.date, counts)} rule={rule} />
          <p className="text-sm text-soft">
            {t("closedBy", { by: closed.by, at: moment(locale, closed.at) })}{" "}
            <span className="figures" title={closed.sha256}>
              {t("hash", { hash: closed.sha256.slice(0, 12) })}
            </span>
          </p>
        </div>
        <Reported
          locale={locale}
          roll={id}
          counts={counts}
          reported={reported}
          mayFill={isFor(role, "draft.save")}
        />
      </div>
      <GroupTable locale={locale} lines={lines} />
      <section aria-labelledby="lines" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="lines" className="text-2xl">
            {t("lines")}
          </h2>
          <a href={`/api/rolls/${id}/roll.csv${locale === "en" ? "?lang=en" : ""}`}>CSV</a>
        </div>
        <p className="max-w-prose text-soft">{t("namesFor")}</p>
        <LineTable locale={locale} lines={lines} />
      </section>
      {isFor(role, "roll.publish") ? (
        <section aria-labelledby="publishing" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="publishing" className="text-2xl">
            {t("publishing")}
          </h2>
          <p className="max-w-prose">{t(publishedAt === null ? "publishLead" : "unpublishLead")}</p>
          {publishedAt === null ? null : (
            <p>
              <a href={localePath(locale, `/sessions/${sessionKey}/rolls/${number}`)}>{t("seePublic")}</a>
            </p>
          )}
          <ActForm
            id="publishing"
            action={publishedAt === null ? publishRollAction : unpublishRollAction}
            hidden={{ locale, roll: id }}
            submit={t(publishedAt === null ? "publishDo" : "unpublishDo")}
            look={publishedAt === null ? "primary" : "danger"}
          />
        </section>
      ) : null}
      {isFor(role, "roll.close") && publishedAt === null ? (
        <section aria-labelledby="reopen" className="grid gap-3 border-t border-rule pt-4">
          <h2 id="reopen" className="text-2xl">
            {t("reopen")}
          </h2>
          <p className="max-w-prose">{t("reopenLead")}</p>
          <ActForm
            id="reopen"
            action={reopenRollAction}
            hidden={{ locale, roll: id }}
            fields={[{ name: "reason", label: t("reopenReason") }]}
            submit={t("reopenDo")}
            look="secondary"
          />
        </section>
      ) : null}
    </>
  );
}
