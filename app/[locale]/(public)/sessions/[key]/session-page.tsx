import { getTranslations } from "next-intl/server";
import { NoteSection } from "@/app/_notes/note-section";
import { regionGloss } from "@/app/_server/region-words";
import { EvidenceLink } from "@/components/record/evidence-link";
import { KeyFacts } from "@/components/record/key-facts";
import { SessionTitle } from "@/components/record/session-title";
import { day, percent, sessionName } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import type { ShownNote } from "@/db/queries/public-notes";
import type { SessionView } from "@/db/queries/session";
import type { SessionSummary } from "@/db/queries/session-summary";
import { restsOnFigures } from "@/domain/facts";
import {
  englishSessionName,
  mainSittingOf,
  officialSessionName,
  type RecordChanges,
  type SessionRecord,
  shortSessionName,
} from "@/domain/record";
import { attendanceStanding, sessionChanges } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { BesideSection } from "./beside-section";
import { ChangesSection } from "./changes-section";
import { EvidenceSection } from "./evidence-section";
import { Neighbours } from "./neighbours";
import { OtherProceedings, Speeches } from "./proceedings";
import { TakeAlong } from "./publication";
import { QuorumSection } from "./quorum-section";
import { Resolutions } from "./resolutions-section";
import { RevisionsSection } from "./revisions-section";
import { RollsSection } from "./rolls-section";

type Props = {
  locale: Locale;
  view: SessionView;
  history: {
    /** Record of the body's session before. */
    previous: SessionRecord | null;
    /** What each revision changed, by number. */
    changes: ReadonlyMap<number, RecordChanges>;
    /** Published notes on what became of its directives. */
    notes: readonly ShownNote[];
  };
};

/** The page of one published session, at its latest or an older revision. */
export async function SessionPage({ locale, view, history }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const site = await getTranslations({ locale, namespace: "site" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const withdrawals = await getTranslations({ locale, namespace: "withdrawals" });
  const followup = await getTranslations({ locale, namespace: "followup" });
  const office = await getTranslations({ locale, namespace: "office" });
  const figuresWords = await getTranslations({ locale, namespace: "figures" });
  const { record, identity, key } = view;
  const gloss = regionGloss(identity.regionCode, identity.regionName);
  const main = mainSittingOf(record.sittings);
  const figures = main?.attendance ?? null;
  const standing = attendanceStanding({
    ...identity,
    main: figures && { ...figures, date: main?.date ?? null },
  });
  const unknown = <span className="text-lg font-normal text-soft">{terms("notReported")}</span>;
  const cited = (figure: "due" | "present") =>
    main === null || figures?.[figure] == null ? (
      unknown
    ) : (
      <EvidenceLink path={`sittings/${main.id}/attendance/${figure}`} label={t("evidenceOf")}>
        {figures[figure]}
      </EvidenceLink>
    );
  const directives = record.speeches.flatMap((speech) => speech.directives).length;
  const adopted = record.resolutions.filter(({ outcome }) => outcome === "adopted").length;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <div className="grid gap-3">
        <Breadcrumb
          label={site("breadcrumb")}
          crumbs={[
            { text: site("sessions"), href: localePath(locale, "/sessions") },
            {
              text: locale === "en" ? gloss : identity.regionName,
              href: localePath(locale, `/sessions?region=${identity.regionCode}`),
            },
            {
              text:
                locale === "zh-CN"
                  ? shortSessionName(identity)
                  : `${terms(identity.kind)}, ${terms("termSession", { term: identity.term, session: identity.session })}`,
            },
          ]}
        />
        {view.withdrawn === null ? null : (
          <Notice look="bad" title={withdrawals("banner", { date: day(locale, view.withdrawn.at) })}>
            <p>{withdrawals("because", { reason: view.withdrawn.reason })}</p>
            <p>
              <a href={localePath(locale, `/sessions/${key}`)}>{withdrawals("toPage")}</a>
            </p>
          </Notice>
        )}
        {view.isLatest || view.withdrawn !== null ? null : (
          <Notice look="check">
            {t("oldRevision", { number: view.revision.number })}{" "}
            <a href={localePath(locale, `/sessions/${key}`)}>{t("toLatest")}</a>
          </Notice>
        )}
        <BodyMark kind={identity.kind} label={terms(`${identity.kind}_long`)} />
        <h1 className="text-3xl sm:text-4xl" lang="zh-CN">
          <SessionTitle name={officialSessionName(identity)} />
        </h1>
        <p className="text-soft" lang="en">
          {englishSessionName({ ...identity, regionName: gloss })}
        </p>
        <p className="text-soft">
          {main === null ? null : terms(`sitting.${main.kind ?? "unknown"}`)}
          {main?.date == null ? (
            ` ${identity.year}`
          ) : (
            <time dateTime={main.date}> {day(locale, main.date)}</time>
          )}
        </p>
        {view.revision.alone ? (
          <Notice look="check" title={office("notice")}>
            <p>{office("noticeText")}</p>
          </Notice>
        ) : null}
        {restsOnFigures(record) ? (
          <Notice title={figuresWords("mark")}>
            <p>{figuresWords("notice")}</p>
          </Notice>
        ) : null}
      </div>
      <KeyFacts
        label={t("facts")}
        facts={[
          {
            term: t("present"),
            value: cited("present"),
            note: (
              <>
                {t("due")} {cited("due")}
              </>
            ),
          },
          {
            term: t("rate"),
            value: standing === null ? unknown : percent(locale, standing.rate),
            ...(standing === null ? {} : { note: t("quorumLine", { threshold: standing.threshold }) }),
          },
          {
            term: t("resolutions"),
            value: record.resolutions.length === 0 ? unknown : record.resolutions.length,
            ...(record.resolutions.length === 0 ? {} : { note: t("adopted", { count: adopted }) }),
          },
          { term: t("directives"), value: directives === 0 ? unknown : directives },
        ]}
      />
      <QuorumSection locale={locale} identity={identity} sittings={record.sittings} />
      {view.isLatest ? <RollsSection locale={locale} session={key} identity={identity} /> : null}
      <Resolutions locale={locale} record={record} />
      <OtherProceedings locale={locale} record={record} />
      <Speeches locale={locale} record={record} />
      {history.notes.length === 0 ? null : (
        <NoteSection
          locale={locale}
          notes={history.notes}
          title={followup("section")}
          lead={followup("sectionLead")}
          named={false}
        />
      )}
      {view.previous === null || history.previous === null ? null : (
        <ChangesSection
          locale={locale}
          changes={sessionChanges(history.previous, record)}
          previous={{
            name: nameOf(view.previous),
            href: localePath(locale, `/sessions/${view.previous.key}`),
          }}
        />
      )}
      {view.counterpart === null ? null : (
        <BesideSection
          locale={locale}
          here={{
            ...identity,
            main: main && { ...main, ...main.attendance, position: record.sittings.indexOf(main) },
            resolutions: {
              total: record.resolutions.length,
              adopted,
              withVotes: record.resolutions.filter(({ votes }) => votes?.for != null).length,
            },
          }}
          other={view.counterpart}
          name={nameOf(view.counterpart)}
        />
      )}
      <Neighbours locale={locale} view={view} />
      <EvidenceSection locale={locale} view={view} />
      <RevisionsSection locale={locale} view={view} changes={history.changes} />
      <TakeAlong locale={locale} view={view} name={sessionName(locale, identity, gloss)} />
    </article>
  );

  function nameOf(session: SessionSummary): string {
    return sessionName(locale, session, regionGloss(session.regionCode, session.regionName));
  }
}
