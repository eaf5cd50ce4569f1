import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { sessionName, shortName } from "@/components/record/words";
import { BodyMark } from "@/components/ui/body-mark";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { WithdrawnRoll } from "@/db/queries/public-rolls";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { sittingWords } from "../../sitting-words";

type Props = { locale: Locale; session: string; roll: Omit<WithdrawnRoll, "withdrawn"> };

/** Where a roll belongs: the session it was called at, and which of its sittings. */
export async function RollHead({ locale, session, roll: { body, sitting, ordinal, date } }: Props) {
  const t = await getTranslations({ locale, namespace: "roll" });
  const site = await getTranslations({ locale, namespace: "site" });
  const nameOf = await sittingWords(locale);
  const gloss = regionGloss(body.regionCode, body.regionName);
  return (
    <>
      <Breadcrumb
        label={site("breadcrumb")}
        crumbs={[
          { text: site("sessions"), href: localePath(locale, "/sessions") },
          { text: shortName(locale, body, gloss), href: localePath(locale, `/sessions/${session}`) },
          { text: t("public.title") },
        ]}
      />
      <BodyMark kind={body.kind} label={sessionName(locale, body, gloss)} wraps />
      <h1 className="text-3xl sm:text-4xl">
        {t("public.listTitle", { sitting: nameOf({ kind: sitting, ordinal, date }) })}
      </h1>
    </>
  );
}
