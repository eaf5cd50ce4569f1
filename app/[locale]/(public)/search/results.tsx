import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { evidenceAnchor } from "@/components/record/evidence-anchor";
import { SessionTitle } from "@/components/record/session-title";
import { day, sessionName } from "@/components/record/words";
import { LitText } from "@/components/search/lit-text";
import { BodyMark } from "@/components/ui/body-mark";
import type { FoundSession } from "@/db/queries/search";
import { type Hit, hitKindOf } from "@/domain/search";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Sessions found, each with the places where its words stand, lit, and a link to the very place. */
export async function Results({ locale, sessions }: { locale: Locale; sessions: readonly FoundSession[] }) {
  const t = await getTranslations({ locale, namespace: "search" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <ol className="border-t border-rule">
      {sessions.map((session) => {
        const page = localePath(locale, `/sessions/${session.key}`);
        return (
          <li key={session.key} className="grid gap-1 border-b border-hairline py-4">
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
              <BodyMark kind={session.kind} label={terms(session.kind)} />
              {session.lastDay === null ? (
                session.year
              ) : (
                <time dateTime={session.lastDay}>{day(locale, session.lastDay)}</time>
              )}
              <span>{terms(`level.${session.level}`)}</span>
            </p>
            <h2 className="text-lg leading-snug" lang="zh-CN">
              <a href={page} className="text-ink">
                <LitText pieces={session.hits.name} />
              </a>
            </h2>
            {locale === "en" ? (
              <p className="text-sm text-soft">
                <SessionTitle
                  name={sessionName(locale, session, regionGloss(session.regionCode, session.regionName))}
                />
              </p>
            ) : null}
            <ul className="grid gap-1">
              {session.hits.places.map((hit) => (
                <Place
                  key={`${hit.kind}${hit.path}`}
                  hit={hit}
                  page={page}
                  kind={t(`kinds.${hitKindOf(hit.kind)}`)}
                />
              ))}
            </ul>
            {session.hits.more === 0 ? null : (
              <p className="text-sm text-soft">{t("places", { count: session.hits.more })}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Place({ hit, page, kind }: { hit: Hit; page: string; kind: string }) {
  const place = hit.path === "" ? "evidence" : evidenceAnchor(hit.path);
  return (
    <li className="gap-x-3 sm:grid sm:grid-cols-[5rem_1fr]">
      <span className="mr-2 text-sm leading-7 text-soft sm:mr-0">{kind}</span>
      <a
        href={`${page}#${place}`}
        lang="zh-CN"
        className="text-ink decoration-hairline hover:decoration-current"
      >
        <LitText pieces={hit.text} />
        {hit.note.length === 0 ? null : (
          <span className="text-soft">
            {" "}
            <LitText pieces={hit.note} />
          </span>
        )}
      </a>
    </li>
  );
}
