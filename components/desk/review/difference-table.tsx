"use client";

import "../zod-without-eval";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { SessionRecord } from "@/domain/record";
import { useFieldWords } from "../editor/field-words";
import { differences } from "../model/differences";

type Props = { before: SessionRecord; after: SessionRecord; revision: number };

/** What a correction changes, value by value, in words. */
export function DifferenceTable({ before, after, revision }: Props) {
  const t = useTranslations("review");
  const { place, choice } = useFieldWords();
  const found = differences(before, after);
  if (found.length === 0) return <p>{t("noDifferences")}</p>;
  const words = (path: string, value: string | number | null) =>
    value === null ? t("nothing") : choice(path, String(value));
  return (
    <DataTable caption={t("differences", { number: revision })}>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("was")}</th>
          <th scope="col">{t("now")}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ path, mine, theirs }) => (
          <tr key={path}>
            <th scope="row">{place(mine === null ? after : before, path)}</th>
            <td>{words(path, mine)}</td>
            <td>
              <ins className="font-medium no-underline">{words(path, theirs)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
