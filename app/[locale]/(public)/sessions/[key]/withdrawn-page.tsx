import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { BodyMark } from "@/components/ui/body-mark";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { Withdrawn } from "@/db/queries/session";
import {
  englishSessionName,
  officialSessionName,
  type RecordChanges,
  shortSessionName,
} from "@/domain/record";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { RevisionsSection } from "./revisions-section";
import { WithdrawnNotice } from "./withdrawn-notice";

type Props = {
  locale: Locale;
  view: Withdrawn;
  changes: ReadonlyMap<number, RecordChanges>;
};

/** What stays of a withdrawn record's page: that it is withdrawn, why and by whom, and its revisions. No figures. */
export async function WithdrawnPage({ locale, view, changes }: Props) {
  const t = await getTranslations({ locale, namespace: "withdrawals" });
  const site = await getTranslations({ locale, namespace: "site" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const { identity, withdrawn } = view;
  const gloss = regionGloss(identity.regionCode, identity.regionName);
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <div className="grid gap-3">
        <Breadcrumb
          label={site("breadcrumb")}
          crumbs={[
            { text: site("sessions"), href: localePath(locale, "/sessions") },
            {
              text: locale === "en" ? gloss : identity.regionName,
              href: localePath(locale, `/sessions?region=${identity.regionCode}`),
            },
            {
              text:
                locale === "zh-CN"
                  ? shortSessionName(identity)
                  : `${terms(identity.kind)}, ${terms("termSession", { term: identity.term, session: identity.session })}`,
            },
          ]}
        />
        <BodyMark kind={identity.kind} label={terms(`${identity.kind}_long`)} />
        <h1 className="text-3xl sm:text-4xl" lang="zh-CN">
          {officialSessionName(identity)}
        </h1>
        <p className="text-soft" lang="en">
          {englishSessionName({ ...identity, regionName: gloss })}
        </p>
      </div>
      <WithdrawnNotice locale={locale} withdrawn={withdrawn} />
      <p className="max-w-prose">{t("meaning")}</p>
      <RevisionsSection locale={locale} view={view} changes={changes} />
      <p className="no-print">
        <a href={localePath(locale, `/desk/corrections/new?session=${view.key}`)}>{t("again")}</a>
      </p>
    </article>
  );
}
