import { getTranslations } from "next-intl/server";
import { EvidenceList, type EvidenceRow } from "@/components/record/evidence-list";
import { SourceText } from "@/components/record/source-text";
import { pathParts, valuesByPath } from "@/components/record/value-name";
import { DataTable } from "@/components/ui/data-table";
import type { SessionView } from "@/db/queries/session";
import { type Citation, isAsked, resolutionCategories } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; view: SessionView };

/** Each fact with its words, then the sources themselves. */
export async function EvidenceSection({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const { record, texts } = view;
  const values = valuesByPath(record);
  const terms = await getTranslations({ locale, namespace: "terms" });
  const rows = record.citations.flatMap((citation): EvidenceRow[] => {
    const value = values.get(citation.path);
    if (value === undefined || citation.path.endsWith("/text")) return [];
    return [
      { citation, name: nameOf(citation.path), value: shown(citation.path, value), how: howOf(citation) },
    ];
  });
  return (
    <section aria-labelledby="evidence" className="grid gap-4">
      <h2 id="evidence" className="text-2xl">
        {t("evidence")}
      </h2>
      <p className="max-w-prose text-soft">{t("evidenceLead")}</p>
      <EvidenceList
        rows={rows}
        texts={texts}
        labels={{ value: t("value"), words: t("words"), how: t("how") }}
      />
      <h3 className="pt-2 text-xl">{t("sources")}</h3>
      {record.sources.map((source) => {
        const text = texts[source.id];
        return (
          <div key={source.id} className="grid gap-2">
            <p>
              <span className="font-serif text-lg">{source.title ?? source.id}</span>
              <span className="block text-sm text-soft">
                {[
                  terms(`sourceKind.${source.kind}`),
                  source.publisher,
                  source.published,
                  source.bylines.length === 0 ? null : `${t("bylines")} ${source.bylines.join("、")}`,
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
            </p>
            {source.note === null ? null : <p className="max-w-prose text-sm">{source.note}</p>}
            <p className="font-mono text-xs text-soft">
              {t("sha")} {source.sha256}
            </p>
            {text === undefined ? (
              <p className="text-sm text-soft">{t("quotesOnly")}</p>
            ) : (
              <details className="no-print">
                <summary>{t("sourceText")}</summary>
                <p className="py-2 text-sm text-soft">{t("sourceTextLead")}</p>
                <SourceText
                  label={t("sourceText")}
                  text={text}
                  citations={record.citations.filter(
                    (cited) => cited.origin === "read" && cited.source === source.id,
                  )}
                />
              </details>
            )}
          </div>
        );
      })}
      {record.acknowledgements.length === 0 ? null : <Acknowledgements locale={locale} view={view} />}
    </section>
  );

  function nameOf(path: string): string {
    const { group, field, number } = pathParts(path);
    const names = [group, field].flatMap((key) => (key === null ? [] : [t(`field.${key}`)]));
    return names.join(number === null || Number.isNaN(number) ? " · " : ` ${number} · `);
  }

  function shown(path: string, value: string | number): string {
    if (path === "body/kind") return terms(value === "cppcc" ? "cppcc_long" : "people_congress_long");
    const known = ["national", "province", "city", "county", "township"] as const;
    const level = known.find((candidate) => candidate === value);
    if (path === "body/level" && level !== undefined) return terms(`level.${level}`);
    if (path.endsWith("/outcome"))
      return terms(value === "adopted" ? "outcome.adopted" : "outcome.not_adopted");
    const sittings = ["preparatory", "opening", "plenary", "closing"] as const;
    const kind = sittings.find((candidate) => candidate === value);
    return path.endsWith("/kind") && kind !== undefined ? terms(`sitting.${kind}`) : String(value);
  }

  function howOf(citation: Citation): string {
    if (citation.origin === "hand")
      return t("originHand", { name: nameOfSigner(citation.by), from: citation.from });
    if (citation.confirmedBy === null) return t("originRead");
    return t("originConfirmed", { name: nameOfSigner(citation.confirmedBy) });
  }

  function nameOfSigner(id: string): string {
    return view.people[id] ?? id;
  }
}

/** What the rules asked about, and the reasons that were given. The facts of that moment are not kept. */
async function Acknowledgements({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const findings = await getTranslations({ locale, namespace: "findings" });
  return (
    <DataTable caption={t("acknowledged")}>
      <tbody>
        {view.record.acknowledgements.map(({ code, path, reason }) => (
          <tr key={`${code} ${path}`}>
            <th scope="row">
              {isAsked(code) ? findings(`${code}.subject`) : code}
              {code === "customary_missing" ? documentOf(path) : null}
            </th>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );

  function documentOf(path: string): string {
    const category = resolutionCategories.find((one) => path === `resolutions/${one}`);
    return category === undefined ? "" : ` · ${terms(`category.${category}`)}`;
  }
}
