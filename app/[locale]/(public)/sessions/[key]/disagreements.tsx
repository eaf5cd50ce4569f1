import { getTranslations } from "next-intl/server";
import { valuesByPath } from "@/components/record/value-name";
import { DataTable } from "@/components/ui/data-table";
import type { SessionView } from "@/db/queries/session";
import type { Citation } from "@/domain/record";
import type { Locale } from "@/i18n/routing";
import { valueWords } from "./value-words";

/** Where sources disagree: what the record follows and why, and what the others give, each in its own words. */
export async function Disagreements({ locale, view }: { locale: Locale; view: SessionView }) {
  const t = await getTranslations({ locale, namespace: "disagreements" });
  const words = await valueWords(locale);
  const values = valuesByPath(view.record);
  const list = view.record.disagreements ?? [];
  if (list.length === 0) return null;
  return (
    <DataTable caption={t("caption")}>
      <thead>
        <tr>
          {(["what", "followed", "others", "why"] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map(({ path, others, reason, by }) => (
          <tr key={path}>
            <th scope="row">{words.nameOf(path)}</th>
            <td>{words.shown(path, values.get(path) ?? "–")}</td>
            <td>
              {others.map(({ value, citation }) => (
                <p key={`${value} ${citation.origin === "read" ? citation.source : citation.from}`}>
                  {words.shown(path, value)} <span className="text-sm text-soft">{sourceOf(citation)}</span>
                </p>
              ))}
            </td>
            <td>
              {reason}
              {by === null ? null : <span className="text-sm text-soft"> {view.people[by] ?? by}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );

  function sourceOf(citation: Citation): string {
    if (citation.origin === "hand") return t("byHand", { from: citation.from });
    const source = view.record.sources.find(({ id }) => id === citation.source);
    const name =
      source?.publisher ?? source?.title ?? t("source", { number: citation.source.replace(/\D/g, "") });
    return t("quoted", { name, quote: citation.quote });
  }
}
