import { getTranslations } from "next-intl/server";
import { noteLines } from "@/components/record/note-lines";
import { SourceText } from "@/components/record/source-text";
import type { SessionView } from "@/db/queries/session";
import { isLinked } from "@/domain/facts";
import type { Source } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

/** Anchor of a source on its session's page. */
export const sourceAnchor = (id: string) => `source-${id}`;

/** The sources, numbered as evidence names them, each with what is known of it and its text where that may be shown. */
export async function SourceList({ locale, view }: { locale: Locale; view: SessionView }) {
  const t = await getTranslations({ locale, namespace: "session" });
  const { record, texts } = view;
  return (
    <div className="grid gap-4">
      <h3 className="pt-2 text-xl">{t("sources")}</h3>
      <ol className="grid gap-5">
        {record.sources.map((source, n) => (
          <li
            key={source.id}
            id={sourceAnchor(source.id)}
            className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2"
          >
            <span className="figures text-soft">{n + 1}</span>
            <div className="grid gap-1">
              <SourceHead locale={locale} source={source} />
              {texts[source.id] === undefined ? null : (
                <details className="no-print">
                  <summary>{t("sourceText")}</summary>
                  <p className="py-2 text-sm text-soft">{t("sourceTextLead")}</p>
                  <SourceText
                    label={t("sourceText")}
                    text={texts[source.id] ?? ""}
                    citations={record.citations.filter(
                      (cited) => cited.origin === "read" && cited.source === source.id,
                    )}
                  />
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

async function SourceHead({ locale, source }: { locale: Locale; source: Source }) {
  const t = await getTranslations({ locale, namespace: "session" });
  const figures = await getTranslations({ locale, namespace: "figures" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const isFigures = source.kind === "published_figures";
  const facts = [
    terms(`sourceKind.${source.kind}`),
    source.publisher,
    source.published,
    source.bylines.length === 0 ? null : `${t("bylines")} ${source.bylines.join("、")}`,
  ].filter((part) => part !== null);
  return (
    <>
      <p>
        <span className="font-serif text-lg" lang="zh-CN">
          {source.title ?? source.id}
        </span>
        <span className="block text-sm text-soft">
          {facts.join(" · ")}
          {source.url !== null && isLinked(source.url) ? (
            <>
              {" · "}
              <a href={source.url} rel="noreferrer">
                {figures("open")}
              </a>
            </>
          ) : null}
        </span>
      </p>
      {source.note === null ? null : (
        <div className="no-print max-w-[42em] text-sm">
          {noteLines(source.note, locale).map(({ text, lang }) => (
            <p key={text} lang={lang}>
              {text}
            </p>
          ))}
        </div>
      )}
      <p className="no-print text-sm text-soft">
        {isFigures && source.url === null ? `${figures("notLinked")} ` : null}
        {source.rights === "full_text" ? null : isFigures ? figures("kept") : t("quotesOnly")}
      </p>
      <p className="no-print font-mono text-xs break-all text-soft">
        {t("sha")} {source.sha256}
      </p>
    </>
  );
}
