import { getTranslations } from "next-intl/server";
import { SessionLink } from "@/app/[locale]/(audit)/audit/session-link";
import { valueWords } from "@/app/[locale]/(public)/sessions/[key]/value-words";
import { PageLinks } from "@/app/[locale]/page-links";
import { evidenceAnchor } from "@/components/record/evidence-anchor";
import { DataTable } from "@/components/ui/data-table";
import type { PersonalFigures } from "@/db/queries/audit-questions";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Figures that rest on a person's word, a page at a time. */
export async function FiguresSection({ locale, list }: { locale: Locale; list: PersonalFigures }) {
  const t = await getTranslations({ locale, namespace: "auditViews" });
  const words = await valueWords(locale);
  return (
    <section aria-labelledby="figures" className="grid gap-3">
      <h2 id="figures" className="text-2xl">
        {t("figures")}
      </h2>
      <p className="text-soft">{t("figuresLead")}</p>
      {list.figures.length === 0 ? (
        <p>{t("figuresNone")}</p>
      ) : (
        <DataTable caption={t("figuresCount", { count: list.total })} wraps>
          <thead>
            <tr>
              {/* On a phone it scrolls rather than running down a page for a dozen figures. */}
              <th scope="col" className="min-w-[10em]">
                {t("session")}
              </th>
              <th scope="col" className="min-w-[8em]">
                {t("figure")}
              </th>
              <th scope="col">{t("how")}</th>
              <th scope="col">{t("by")}</th>
              <th scope="col" className="min-w-[18em]">
                {t("words")}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.figures.map((figure) => (
              <tr key={`${figure.sessionKey} ${figure.path} ${figure.words}`}>
                <th scope="row">
                  <SessionLink locale={locale} sessionKey={figure.sessionKey} named={figure.named} />
                </th>
                <td>
                  <a
                    href={`${localePath(locale, `/sessions/${figure.sessionKey}`)}#${evidenceAnchor(figure.path)}`}
                  >
                    {words.nameOf(figure.path)}
                  </a>
                </td>
                <td>{t(figure.how)}</td>
                <td>{figure.by}</td>
                <td lang="zh-CN">{figure.words}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <PageLinks
        locale={locale}
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => `${localePath(locale, "/audit/findings")}?page=${page}#figures`}
      />
    </section>
  );
}
