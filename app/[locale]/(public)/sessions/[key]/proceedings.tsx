import { getTranslations } from "next-intl/server";
import { DirectiveOutline } from "@/components/record/directive-outline";
import { EvidenceLink } from "@/components/record/evidence-link";
import type { SessionRecord } from "@/domain/record";
import type { Locale } from "@/i18n/routing";
import { Elections } from "./elections-section";

type Props = { locale: Locale; record: SessionRecord };

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
      <Elections locale={locale} record={record} />
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
