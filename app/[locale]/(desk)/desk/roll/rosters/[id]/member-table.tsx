import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import type { RosterView } from "@/db/queries/rosters";
import type { Locale } from "@/i18n/routing";

/** Everyone on a roster, and apart from them who has left. */
export async function MemberTable({ locale, people }: { locale: Locale; people: RosterView["people"] }) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const [members, left] = [
    people.filter(({ isMember }) => isMember),
    people.filter(({ isMember }) => !isMember),
  ];
  return (
    <section aria-labelledby="members" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="members" className="text-2xl">
        {t("members")}
      </h2>
      {table(t("membersCaption", { count: members.length }), members)}
      {left.length === 0 ? null : (
        <details>
          <summary>
            {t("left")} {terms("persons", { count: left.length })}
          </summary>
          {table(t("leftCaption"), left)}
        </details>
      )}
    </section>
  );

  function table(caption: string, rows: RosterView["people"]) {
    return (
      <DataTable caption={caption} wraps>
        <thead>
          <tr>
            {(["number", "name", "group", "card", "notes"] as const).map((field) => (
              <th key={field} scope="col">
                {t(`fields.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, name, group, card, notes }) => (
            <tr key={id}>
              <td className="figures">{number}</td>
              <th scope="row" lang="zh-CN" className="whitespace-nowrap">
                {name}
              </th>
              <td>{group}</td>
              <td className="figures">{card}</td>
              <td>{notes}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    );
  }
}
