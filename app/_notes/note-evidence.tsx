import { getTranslations } from "next-intl/server";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  note: {
    id: string;
    link: string | null;
    record: string | null;
    file: string | null;
    fileName: string | null;
  };
};

/** What shows that a note is so: a source, a later record, a file. */
export async function NoteEvidence({ locale, note }: Props) {
  const t = await getTranslations({ locale, namespace: "followup" });
  const { id, link, record, file, fileName } = note;
  if (link === null && record === null && file === null) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 text-sm">
      {link === null ? null : (
        <li>
          <a href={link} rel="noreferrer">
            {t("linkLink")}（{new URL(link).hostname}）
          </a>
        </li>
      )}
      {record === null ? null : (
        <li>
          <a href={localePath(locale, `/sessions/${record}`)}>{t("recordLink")}</a>
        </li>
      )}
      {file === null ? null : (
        <li>
          <a href={`/api/evidence/${id}`}>{t("fileLink", { name: fileName ?? "" })}</a>
        </li>
      )}
    </ul>
  );
}
