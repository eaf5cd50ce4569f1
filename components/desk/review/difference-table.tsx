"use client";

import "../zod-without-eval";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { SessionRecord } from "@/domain/record";
import { useComments } from "../comments/comments";
import { fieldId, focusPath } from "../editor/field-id";
import { useFieldWords } from "../editor/field-words";
import { differences } from "../model/differences";
import { nodeAt } from "../model/record-tree";

type Props = { before: SessionRecord; after: SessionRecord; revision: number };

/** What a correction changes, value by value, in words; each leads to its field below, and can be commented on there. */
export function DifferenceTable({ before, after, revision }: Props) {
  const t = useTranslations("review");
  const { place, choice } = useFieldWords();
  const comments = useComments();
  const mayWrite = comments?.acts != null;
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
          {mayWrite ? <th scope="col">{t("comment")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {found.map(({ path, kind, mine, theirs }) => {
          const name = place(mine === null ? after : before, path);
          return (
            <tr key={path}>
              <th scope="row">
                {isThere(after, path) ? (
                  <a
                    href={`#${fieldId(path)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      focusPath(path);
                    }}
                  >
                    {name}
                  </a>
                ) : (
                  name
                )}
              </th>
              <td>{words(path, mine)}</td>
              <td>
                <ins className="font-medium no-underline">{words(path, theirs)}</ins>
              </td>
              {mayWrite ? (
                <td>
                  {kind === "value" && isThere(after, path) ? (
                    <button
                      type="button"
                      onClick={() => {
                        focusPath(path);
                        comments?.write(path);
                      }}
                      className="min-h-7 text-link underline underline-offset-4"
                    >
                      {t("writeComment")}
                      <span className="sr-only"> {name}</span>
                    </button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

/** What was taken away has no field; a value that is not reported any more has. */
function isThere(record: SessionRecord, path: string): boolean {
  const around = path.slice(0, path.lastIndexOf("/"));
  return nodeAt(record, path) !== undefined || nodeAt(record, around) === null;
}
