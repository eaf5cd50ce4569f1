import { getTranslations } from "next-intl/server";
import { siteAddress } from "@/app/_server/site-address";
import type { SessionView } from "@/db/queries/session";
import { type Cited, citeApa, citeBibtex, citeGbt } from "@/domain/export";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; view: SessionView; name: string };

/** What a reader can take along: downloads, the page's address, references. */
export async function TakeAlong({ locale, view, name }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const mistakes = await getTranslations({ locale, namespace: "mistakes" });
  const followup = await getTranslations({ locale, namespace: "followup" });
  const withdrawals = await getTranslations({ locale, namespace: "withdrawals" });
  const site = await getTranslations({ locale, namespace: "site" });
  const { key, revision } = view;
  const latest = siteAddress(localePath(locale, `/sessions/${key}`));
  const cited: Cited = {
    site: site("name"),
    title: name,
    key,
    revision,
    url: siteAddress(localePath(locale, `/sessions/${key}/revisions/${revision.number}`)),
  };
  const references = [
    [
      words("gbt"),
      citeGbt(cited, {
        edition: words("gbtEdition", { number: revision.number }),
        dayOfReading: words("readingDay"),
      }),
    ],
    [words("apa"), citeApa(cited)],
    [words("bibtex"), citeBibtex(cited)],
  ] as const;
  return (
    <>
      <section aria-labelledby="downloads" className="no-print grid gap-3">
        <h2 id="downloads" className="text-2xl">
          {t("downloads")}
        </h2>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a href={`/api/sessions/${key}?revision=${revision.number}`}>{t("json")}</a>
          </li>
          <li>
            <a href={`/api/sessions/${key}/values.csv?revision=${revision.number}&lang=${locale}`}>
              {words("valuesCsv")}
            </a>
          </li>
          <li>
            <a href={`/api/attendance.csv?region=${view.identity.regionCode}&lang=${locale}`}>
              {words("attendanceCsv")}
            </a>
          </li>
          {(
            [
              ["popolo.json", "Popolo"],
              ["akn.xml", "Akoma Ntoso"],
              ["jsonld", "JSON-LD"],
            ] as const
          ).map(([form, name]) => (
            <li key={form}>
              <a href={`/sessions/${key}.${form}?revision=${revision.number}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href={localePath(locale, `/report-mistake?session=${key}`)}>{mistakes("link")}</a>
          </li>
          <li>
            <a href={localePath(locale, `/desk/corrections/new?session=${key}`)}>{t("correct")}</a>
          </li>
          {view.withdrawn === null && view.record.speeches.length > 0 ? (
            <li>
              <a href={localePath(locale, `/desk/followup?session=${key}`)}>{followup("staffLink")}</a>
            </li>
          ) : null}
          {view.withdrawn === null ? (
            <li>
              <a href={localePath(locale, `/desk/withdrawals/new?session=${key}`)}>{withdrawals("link")}</a>
            </li>
          ) : null}
        </ul>
      </section>
      <section aria-labelledby="share" className="no-print grid gap-3">
        <h2 id="share" className="text-2xl">
          {words("share")}
        </h2>
        <label className="grid max-w-2xl gap-1">
          <span>{words("shareAddress")}</span>
          <input
            readOnly
            defaultValue={latest}
            className="min-h-11 w-full border border-soft bg-paper px-3 py-2 text-ink"
          />
        </label>
        <p className="text-sm text-soft">{words("shareLatest")}</p>
      </section>
      <section aria-labelledby="cite" className="no-print grid gap-3">
        <h2 id="cite" className="text-2xl">
          {t("cite")}
        </h2>
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
          {references.map(([form, reference]) => (
            <div key={form} className="contents">
              <dt className="text-soft">{form}</dt>
              <dd
                className={`max-w-[46em] whitespace-pre-wrap ${form === words("bibtex") ? "font-mono text-sm" : "text-[0.95rem]"}`}
              >
                {reference}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-soft">{words("citeNote")}</p>
      </section>
    </>
  );
}
