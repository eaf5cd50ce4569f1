import { getTranslations } from "next-intl/server";
import { assignAction } from "@/app/[locale]/(desk)/desk/followup/followup-actions";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import type { FollowupView } from "@/db/queries/followups";
import { themes } from "@/domain/directives";
import { followupLengths } from "@/domain/followup";
import type { Locale } from "@/i18n/routing";

/** Who is to do it, by when, and which themes it has: as the rules suggest, or as people choose. */
export async function AssignForm({ locale, view }: { locale: Locale; view: FollowupView }) {
  const t = await getTranslations({ locale, namespace: "followup" });
  const directives = await getTranslations({ locale, namespace: "directives" });
  const nameOf = (theme: (typeof themes)[number]) => directives(`themes.${theme}`);
  const suggested = view.suggestedThemes.map(nameOf).join(locale === "en" ? ", " : "、");
  const isChosen = view.chosenThemes !== null;
  return (
    <form action={assignAction} className="grid gap-4 border border-rule p-4">
      <h2 className="text-xl">{t("assign")}</h2>
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="locale" value={locale} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Input
          id="addressee"
          name="addressee"
          label={t("addressee")}
          hint={t("addresseeHint")}
          maxLength={followupLengths.addressee}
          defaultValue={view.addressee ?? ""}
        />
        <Input
          id="deadline"
          name="deadline"
          type="date"
          label={t("deadline")}
          hint={t("deadlineHint")}
          defaultValue={view.deadline ?? ""}
        />
      </div>
      <fieldset className="group grid gap-2">
        <legend className="font-medium">{t("themes")}</legend>
        <p className="text-sm text-soft">
          {t("themesHint", { suggested: suggested === "" ? t("themesNone") : suggested })}
        </p>
        <p className="flex flex-wrap gap-x-6">
          {(["rules", "people"] as const).map((by) => (
            <label key={by} className="flex min-h-9 items-center gap-2">
              <input
                type="radio"
                name="by"
                value={by}
                defaultChecked={(by === "people") === isChosen}
                className="size-5"
              />
              {t(by === "people" ? "themesOwn" : "themesRules")}
            </label>
          ))}
        </p>
        {/* Under the rules' choice there is nothing to tick. Styles alone hide it, so that it is so without scripts too. */}
        <div className="grid grid-cols-2 gap-x-4 group-has-[[value=rules]:checked]:hidden sm:grid-cols-3">
          {themes.map((theme) => (
            <label key={theme} className="flex min-h-9 items-center gap-2">
              <input
                type="checkbox"
                name="theme"
                value={theme}
                defaultChecked={view.themes.includes(theme)}
                className="size-5"
              />
              {nameOf(theme)}
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <Button type="submit">{t("assignDo")}</Button>
      </p>
    </form>
  );
}
