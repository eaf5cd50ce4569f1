import { getTranslations } from "next-intl/server";
import { ListFilter } from "@/components/desk/lists/list-filter";
import type { DraftFilter } from "@/db/queries/drafts";
import { bodyKinds } from "@/domain/record";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  /** Address of the list. */
  path: string;
  filter: DraftFilter;
  recorders: readonly { id: string; displayName: string }[];
};

/** Conditions of a list of drafts: whose, of which kind of body, from where. */
export async function DraftFilterForm({ locale, path, filter, recorders }: Props) {
  const t = await getTranslations({ locale, namespace: "lists" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const any = { value: "", label: t("any") };
  return (
    <ListFilter
      label={t("filter")}
      fields={[
        {
          name: "who",
          label: t("who"),
          value: filter.who ?? "",
          options: [any, ...recorders.map(({ id, displayName }) => ({ value: id, label: displayName }))],
        },
        {
          name: "body",
          label: t("body"),
          value: filter.body ?? "",
          options: [any, ...bodyKinds.map((kind) => ({ value: kind, label: terms(kind) }))],
        },
        { name: "place", label: t("place"), value: filter.place ?? "" },
      ]}
      submit={t("apply")}
      clear={t("clear")}
      clearHref={localePath(locale, path)}
    />
  );
}
