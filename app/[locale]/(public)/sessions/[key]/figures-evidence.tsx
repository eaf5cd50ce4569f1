import { getTranslations } from "next-intl/server";
import { evidenceAnchor } from "@/components/record/evidence-anchor";
import { valuesByPath } from "@/components/record/value-name";
import { DataTable } from "@/components/ui/data-table";
import type { SessionView } from "@/db/queries/session";
import { type EvidenceGroup, evidenceGroups } from "@/domain/facts";
import type { Locale } from "@/i18n/routing";
import { sourceAnchor } from "./source-list";
import { valueWords } from "./value-words";

/** Evidence of a record that was put together from published figures: what each source states, item by item. */
export async function FiguresEvidence({ locale, view }: { locale: Locale; view: SessionView }) {
  const t = await getTranslations({ locale, namespace: "figures" });
  const words = await valueWords(locale);
  const { record } = view;
  const values = valuesByPath(record);
  const numberOf = new Map(record.sources.map(({ id }, n) => [id, n + 1]));
  const groups = evidenceGroups(record);
  return (
    <>
      <p className="max-w-prose text-soft">{t("lead")}</p>
      <DataTable caption={t("table")} wraps>
        <thead>
          <tr>
            <th scope="col">{t("item")}</th>
            <th scope="col">{t("values")}</th>
            <th scope="col">{t("sources")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, n) => (
            <tr key={group.paths[0]}>
              <th scope="row" className="whitespace-nowrap">
                {groups[n - 1]?.item === group.item ? null : itemName(group)}
              </th>
              <td>
                {group.paths.map((path, position) => (
                  <span key={path} id={evidenceAnchor(path)}>
                    {position === 0 ? null : <span className="text-soft"> · </span>}
                    <span className="text-soft">{words.fieldOf(path)}</span>{" "}
                    {words.shown(path, values.get(path) ?? "")}
                  </span>
                ))}
              </td>
              <td className="figures whitespace-nowrap">
                {group.sources.map((id) => (
                  <a
                    key={id}
                    href={`#${sourceAnchor(id)}`}
                    className="mr-1 inline-block min-h-6 min-w-6 text-center"
                  >
                    [{numberOf.get(id)}]
                  </a>
                ))}
                {group.sources.length === 1 ? <span className="text-sm text-soft"> {t("one")}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );

  function itemName({ item, paths: [first = ""] }: EvidenceGroup): string {
    if (item === "session") return t("session");
    return words.nameOf(first).split(" · ")[0] ?? "";
  }
}
