import { getTranslations } from "next-intl/server";
import { VotesBar } from "@/components/charts/votes-bar";
import { EvidenceLink } from "@/components/record/evidence-link";
import type { Resolution, SessionRecord, Votes } from "@/domain/record";
import { baseOf, majorityThreshold, votedAt } from "@/domain/rules";
import type { Locale } from "@/i18n/routing";
import { votesInWords } from "./votes-in-words";

type Props = { locale: Locale; record: SessionRecord };

/** What was put to the vote: title, kind, outcome, and the votes against the majority line where they are reported. */
export async function Resolutions({ locale, record }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const { resolutions } = record;
  const counted = resolutions.filter(({ votes }) => votes !== null).length;
  return (
    <section aria-labelledby="resolutions" className="grid gap-3">
      <h2 id="resolutions" className="text-2xl">
        {t("resolutions")}
      </h2>
      {resolutions.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <p>
          {words(counted === 0 ? "withoutVotes" : "withVotes", { count: counted, total: resolutions.length })}
        </p>
      )}
      <ol className="grid border-t border-hairline">
        {resolutions.map((resolution, n) => (
          <OneResolution
            key={resolution.id}
            locale={locale}
            record={record}
            resolution={resolution}
            number={n + 1}
          />
        ))}
      </ol>
    </section>
  );
}

async function OneResolution({
  locale,
  record,
  resolution,
  number,
}: Props & { resolution: Resolution; number: number }) {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const at = `resolutions/${resolution.id}`;
  const { votes, outcome, category, title } = resolution;
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 border-b border-hairline py-2.5">
      <span className="figures text-soft">{number}</span>
      <div className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-6">
        <p className="font-serif text-[1.05rem] leading-snug" lang="zh-CN">
          <EvidenceLink path={`${at}/title`} label={t("evidenceOf")}>
            {title}
          </EvidenceLink>
        </p>
        <p className="text-sm sm:text-right">
          <span className={outcome === "not_adopted" ? "font-bold text-bad" : "font-medium"}>
            {terms(`outcome.${outcome ?? "unknown"}`)}
          </span>
          <span className="text-soft sm:block">
            <span className="sm:hidden"> · </span>
            {terms(`category.${category}`)}
            {votes === null ? ` · ${t("votesNotReported")}` : null}
          </span>
        </p>
        {votes === null ? null : (
          <div className="grid gap-1 text-sm sm:col-span-2">
            <p className="figures">{await votesInWords(locale, votes)}</p>
            {votes.for === null ? null : (
              <Bar locale={locale} record={record} votes={votes} sitting={resolution.sitting} />
            )}
          </div>
        )}
      </div>
    </li>
  );
}

async function Bar({ locale, record, votes, sitting }: Props & { votes: Votes; sitting: string | null }) {
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const known = baseOf(votedAt(record, sitting).attendance);
  const base = known && { ...known, needed: majorityThreshold(known.count) };
  const line =
    base === null
      ? ""
      : words(base.standsIn ? "lineStandsIn" : "lineKnown", { base: base.count, needed: base.needed });
  return (
    <VotesBar
      votes={votes}
      base={base}
      labels={{ needed: base === null ? "" : words("needed", { needed: base.needed }) }}
      alt={words("voteAlt", { words: await votesInWords(locale, votes), line })}
    />
  );
}
