import { getTranslations } from "next-intl/server";
import { DirectiveOutline } from "@/components/record/directive-outline";
import { EvidenceLink } from "@/components/record/evidence-link";
import type { Resolution, SessionRecord, Votes } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; record: SessionRecord };

/** What was put to the vote: title, kind, outcome, votes where they are reported. */
export async function Resolutions({ locale, record }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  return (
    <section aria-labelledby="resolutions" className="grid gap-3">
      <h2 id="resolutions" className="text-2xl">
        {t("resolutions")}
      </h2>
      {record.resolutions.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ol className="grid">
        {record.resolutions.map((resolution, n) => (
          <OneResolution key={resolution.id} locale={locale} resolution={resolution} number={n + 1} />
        ))}
      </ol>
    </section>
  );
}

async function OneResolution({
  locale,
  resolution,
  number,
}: {
  locale: Locale;
  resolution: Resolution;
  number: number;
}) {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const at = `resolutions/${resolution.id}`;
  return (
    <li className="grid grid-cols-[2rem_1fr] gap-x-2 border-b border-hairline py-2.5">
      <span className="figures text-soft">{number}</span>
      <div className="grid gap-0.5 sm:grid-cols-[1fr_auto] sm:gap-x-6">
        <p className="font-serif text-[1.05rem] leading-snug" lang="zh-CN">
          <EvidenceLink path={`${at}/title`} label={t("evidenceOf")}>
            {resolution.title}
          </EvidenceLink>
        </p>
        <p className="text-sm sm:text-right">
          <span className={resolution.outcome === "not_adopted" ? "font-bold text-bad" : "font-medium"}>
            {terms(`outcome.${resolution.outcome ?? "unknown"}`)}
          </span>
          <span className="block text-soft">{terms(`category.${resolution.category}`)}</span>
        </p>
        <p className="figures text-sm text-soft sm:col-span-2">
          {await votesInWords(locale, resolution.votes)}
        </p>
      </div>
    </li>
  );
}

async function votesInWords(locale: Locale, votes: Votes | null): Promise<string> {
  const t = await getTranslations({ locale, namespace: "session" });
  if (votes === null || votes.for === null) return t("votesNotReported");
  return [
    t("votesFor", { count: votes.for }),
    votes.against === null ? null : t("votesAgainst", { count: votes.against }),
    votes.abstain === null ? null : t("votesAbstain", { count: votes.abstain }),
    votes.notVoting === null ? null : t("votesNotVoting", { count: votes.notVoting }),
  ]
    .filter((part) => part !== null)
    .join(locale === "en" ? ", " : "，");
}

/** Reports heard, persons elected and proposals: shown only where the report has them. */
export async function OtherProceedings({ locale, record }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const evidence = t("evidenceOf");
  return (
    <>
      {record.reports.length === 0 ? null : (
        <section aria-labelledby="reports" className="grid gap-3">
          <h2 id="reports" className="text-2xl">
            {t("reports")}
          </h2>
          <ul className="grid">
            {record.reports.map(({ id, title, presenter }) => (
              <li key={id} className="border-b border-hairline py-2">
                <EvidenceLink path={`reports/${id}/title`} label={evidence}>
                  <span className="font-serif text-[1.05rem]">{title}</span>
                </EvidenceLink>
                {presenter === null ? null : (
                  <span className="block text-sm text-soft">
                    {t("presenter")}{" "}
                    <EvidenceLink path={`reports/${id}/presenter/name`} label={evidence}>
                      {presenter.name}
                    </EvidenceLink>
                    {presenter.post === null ? null : ` · ${presenter.post}`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.elections.length === 0 ? null : (
        <section aria-labelledby="elections" className="grid gap-3">
          <h2 id="elections" className="text-2xl">
            {t("elections")}
          </h2>
          <ul className="grid">
            {record.elections.map(({ id, name, post, votes }) => (
              <li key={id} className="flex flex-wrap gap-x-4 border-b border-hairline py-2">
                <EvidenceLink path={`elections/${id}/name`} label={evidence}>
                  <span className="font-serif text-[1.05rem] font-bold">{name}</span>
                </EvidenceLink>
                <span>{post}</span>
                {votes?.for == null ? null : (
                  <span className="text-soft">{t("votesFor", { count: votes.for })}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.proposals === null ? null : (
        <section aria-labelledby="proposals" className="grid gap-2">
          <h2 id="proposals" className="text-2xl">
            {t("proposals")}
          </h2>
          <p className="figures text-lg">
            {record.proposals.received === null ? null : (
              <EvidenceLink path="proposals/received" label={evidence}>
                {t("proposalsReceived", { count: record.proposals.received })}
              </EvidenceLink>
            )}{" "}
            {record.proposals.filed === null ? null : (
              <EvidenceLink path="proposals/filed" label={evidence}>
                {t("proposalsFiled", { count: record.proposals.filed })}
              </EvidenceLink>
            )}
          </p>
        </section>
      )}
    </>
  );
}

/** Who spoke and what they told everyone to do, as an outline. */
export async function Speeches({ locale, record }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  if (record.speeches.length === 0) return null;
  return (
    <section aria-labelledby="speeches" className="grid gap-6">
      <h2 id="speeches" className="text-2xl">
        {t("speeches")}
      </h2>
      {record.speeches.map(({ id, speaker, directives }) => (
        <div key={id} className="grid gap-3">
          <h3 className="text-xl">
            {speaker === null ? (
              t("meeting")
            ) : (
              <EvidenceLink path={`speeches/${id}/speaker/name`} label={t("evidenceOf")}>
                {speaker.name}
              </EvidenceLink>
            )}
            {speaker?.post == null ? null : (
              <span className="font-sans text-base font-normal text-soft"> {speaker.post}</span>
            )}
          </h3>
          {directives.length === 0 ? (
            <p className="text-soft">{t("noDirectives")}</p>
          ) : (
            <DirectiveOutline
              directives={directives}
              at={`speeches/${id}/directives`}
              labels={{ fullText: t("fullText"), evidence: t("evidenceOf") }}
            />
          )}
        </div>
      ))}
    </section>
  );
}
