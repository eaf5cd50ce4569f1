"use client";

import { useTranslations } from "next-intl";
import { ActForm, type ActState } from "../act-form";

/** Ends a roll. Whom nobody has marked is counted as absent only where the person says so. */
export function CloseForm({
  action,
  locale,
  roll,
}: {
  action: (before: ActState, form: FormData) => Promise<ActState>;
  locale: string;
  roll: string;
}) {
  const t = useTranslations("roll");
  return (
    <section aria-labelledby="close" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="close" className="text-2xl">
        {t("close")}
      </h2>
      <p className="max-w-prose">{t("closeLead")}</p>
      <ActForm id="close" action={action} hidden={{ locale, roll }} submit={t("closeDo")}>
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="unmarkedAbsent" value="yes" className="size-6" />
          {t("unmarkedAbsent")}
        </label>
      </ActForm>
    </section>
  );
}
