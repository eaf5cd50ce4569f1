import { getTranslations } from "next-intl/server";
import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/i18n/routing";

/** Links to the page before and after of a long list; nothing where it has one page. */
export async function PageLinks({
  locale,
  page,
  pages,
  hrefOf,
}: {
  locale: Locale;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const t = await getTranslations({ locale, namespace: "pages" });
  return (
    <Pagination
      page={page}
      pages={pages}
      hrefOf={hrefOf}
      labels={{
        nav: t("nav"),
        previous: t("previous"),
        next: t("next"),
        position: t("position", { page, pages }),
      }}
    />
  );
}
