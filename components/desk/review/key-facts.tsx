import { useTranslations } from "next-intl";
import { identityOf, officialSessionName, type SessionRecord } from "@/domain/record";

/** The facts that a reviewer checks once more before everyone can read them. */
export function KeyFacts({ record, sessionKey }: { record: SessionRecord; sessionKey: string | null }) {
  const t = useTranslations("review");
  const editor = useTranslations("editor");
  const terms = useTranslations("terms");
  const identity = identityOf(record);
  const read = record.citations.filter(({ origin }) => origin === "read");
  const confirmed = read.filter((citation) => citation.origin === "read" && citation.confirmedBy !== null);
  const number = (value: number | null) => (value === null ? terms("notReported") : String(value));
  const rows: [string, string][] = [
    [t("session"), identity === null ? "—" : officialSessionName(identity)],
    [t("address"), sessionKey === null ? "—" : `/sessions/${sessionKey}`],
    [editor("field.year"), number(record.year)],
    ...record.sittings.map(({ kind, date, attendance }): [string, string] => [
      kind === null ? terms("sitting.unknown") : terms(`sitting.${kind}`),
      `${date ?? ""} ${t("due")} ${number(attendance.due)}，${t("present")} ${number(attendance.present)}`.trim(),
    ]),
    [t("resolutions"), String(record.resolutions.length)],
    [t("directives"), String(record.speeches.reduce((sum, { directives }) => sum + directives.length, 0))],
    [
      t("evidence"),
      t("evidenceCount", {
        read: read.length,
        confirmed: confirmed.length,
        hand: record.citations.length - read.length,
      }),
    ],
  ];
  return (
    <dl className="figures grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {rows.map(([term, words]) => (
        <div key={term} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-soft">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
