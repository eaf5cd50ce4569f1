import { getTranslations } from "next-intl/server";
import { siteAddress } from "@/app/_server/site-address";
import { EvidenceList, type EvidenceRow } from "@/components/record/evidence-list";
import { valuesByPath } from "@/components/record/value-name";
import { DataTable } from "@/components/ui/data-table";
import type { SessionView } from "@/db/queries/session";
import { restsOnFigures } from "@/domain/facts";
import { type Citation, isAsked, resolutionCategories } from "@/domain/record";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { Disagreements } from "./disagreements";
import { FiguresEvidence } from "./figures-evidence";
import { SourceList } from "./source-list";
import { valueWords } from "./value-words";

type Props = { locale: Locale; view: SessionView };

/** Each fact with its words, or with the sources that state it; then the sources themselves. */
export async function EvidenceSection({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const mistakes = await getTranslations({ locale, namespace: "mistakes" });
  const { number } = view.revision;
  const url = siteAddress(localePath(locale, `/sessions/${view.key}/revisions/${number}`));
  return (
    <section aria-labelledby="evidence" className="grid gap-4">
      <h2 id="evidence" className="text-2xl">
        {t("evidence")}
      </h2>
      <p className="no-print">
        <a href={localePath(locale, `/report-mistake?session=${view.key}`)}>{mistakes("link")}</a>
      </p>
      <p className="hidden text-soft print:block">{words("printed", { url })}</p>
      <div className="no-print grid gap-4">
        {restsOnFigures(view.record) ? (
          <FiguresEvidence locale={locale} view={view} />
        ) : (
          <QuotedEvidence locale={locale} view={view} />
        )}
      </div>
      <SourceList locale={locale} view={view} />
      <Disagreements locale={locale} view={view} />
      {view.record.acknowledgements.length === 0 ? null : <Acknowledgements locale={locale} view={view} />}
    </section>
  );
}

async function QuotedEvidence({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const page = await getTranslations({ locale, namespace: "sessionPage" });
  const words = await valueWords(locale);
  const values = valuesByPath(view.record);
  const rows = new Map<string, EvidenceRow>();
  for (const citation of view.record.citations) {
    const { path } = citation;
    const value = values.get(path);
    if (value === undefined || path.endsWith("/text")) continue;
    const row = rows.get(path) ?? {
      path,
      name: words.nameOf(path),
      value: words.shown(path, value),
      cited: [],
    };
    row.cited.push({ citation, how: howOf(citation) });
    rows.set(path, row);
  }
  const parts = partsOf([...rows.values()]);
  return (
    <>
      <p className="max-w-prose text-soft">{t("evidenceLead")}</p>
      {parts.map(([part, list]) => (
        // A link to a value opens the part that it stands in.
        <details key={part} open={part === "meeting" || part === "sittings"}>
          <summary className="w-fit py-1">
            <h3 className="inline text-lg">
              {page("evidenceOf", {
                part: part === "meeting" ? t("meeting") : t(`field.${part}`),
                count: list.length,
              })}
            </h3>
          </summary>
          <EvidenceList rows={list} texts={view.texts} label={t("how")} />
        </details>
      ))}
    </>
  );

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

const lists = ["sittings", "reports", "resolutions", "elections", "proposals", "speeches"] as const;

/** A list of the record, or what names the meeting itself. */
type Part = "meeting" | (typeof lists)[number];

/** Facts by the part of the record that they stand in, in the record's order. */
function partsOf(rows: readonly EvidenceRow[]): [Part, EvidenceRow[]][] {
  const parts = new Map<Part, EvidenceRow[]>();
  for (const row of rows) {
    const part = lists.find((list) => row.path.startsWith(`${list}/`)) ?? "meeting";
    parts.set(part, [...(parts.get(part) ?? []), row]);
  }
  return [...parts];
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
