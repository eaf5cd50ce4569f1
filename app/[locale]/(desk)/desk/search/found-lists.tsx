import { getTranslations } from "next-intl/server";
import { draftName, moment } from "@/app/[locale]/(desk)/desk/draft-list";
import { LitText } from "@/components/search/lit-text";
import type { Found, FoundDraft, FoundFile } from "@/db/queries/desk-search";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Drafts that a search found, each with the places where its words stand, lit. */
export async function FoundDrafts({ locale, found }: { locale: Locale; found: Found<FoundDraft> }) {
  const t = await getTranslations({ locale, namespace: "deskSearch" });
  const desk = await getTranslations({ locale, namespace: "desk" });
  return (
    <section aria-labelledby="drafts" className="grid gap-2">
      <h2 id="drafts" className="text-2xl">
        {t("drafts")}
      </h2>
      <p className="text-soft">{t("draftsCount", { count: found.count })}</p>
      <ul className="border-t border-rule empty:hidden">
        {found.first.map((draft) => (
          <li key={draft.id} className="grid gap-1 border-b border-hairline py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a href={localePath(locale, `/desk/drafts/${draft.id}`)} className="text-lg font-medium">
                {draftName(locale, draft) ?? desk("unnamed")}
              </a>
              <span className="text-sm">{desk(`state.${draft.state}`)}</span>
            </p>
            {draft.hits.places.map(({ kind, path, text }) => (
              <p key={`${kind}${path}`} lang="zh-CN" className="max-w-prose">
                <LitText pieces={text} />
              </p>
            ))}
            <p className="text-sm text-soft">
              {desk("by", { name: draft.recorder.displayName })} ·{" "}
              {desk("updated", { when: moment(locale, draft.updatedAt) })}
            </p>
          </li>
        ))}
      </ul>
      <Rest
        shown={found.first.length}
        count={found.count}
        words={t("newest", { shown: found.first.length })}
      />
    </section>
  );
}

/** Files that a search found by their names, each leading to its batch. */
export async function FoundFiles({ locale, found }: { locale: Locale; found: Found<FoundFile> }) {
  const t = await getTranslations({ locale, namespace: "deskSearch" });
  const batch = await getTranslations({ locale, namespace: "batch" });
  return (
    <section aria-labelledby="files" className="grid gap-2">
      <h2 id="files" className="text-2xl">
        {t("files")}
      </h2>
      <p className="text-soft">{t("filesCount", { count: found.count })}</p>
      <ul className="border-t border-rule empty:hidden">
        {found.first.map((file) => (
          <li key={file.id} className="grid gap-0.5 border-b border-hairline py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a
                href={localePath(locale, `/desk/intake/${file.batch}`)}
                className="font-medium [overflow-wrap:anywhere]"
              >
                {file.name}
              </a>
              <span className="text-sm">{batch(`state.${file.state}`)}</span>
            </p>
            <p className="text-sm text-soft">
              {t("file", { name: file.addedBy, when: moment(locale, file.addedAt) })}
            </p>
          </li>
        ))}
      </ul>
      <Rest
        shown={found.first.length}
        count={found.count}
        words={t("newest", { shown: found.first.length })}
      />
    </section>
  );
}

function Rest({ shown, count, words }: { shown: number; count: number; words: string }) {
  return shown < count ? <p className="text-sm text-soft">{words}</p> : null;
}
