"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Input } from "@/components/ui/field";
import type { Theme } from "@/domain/directives";
import type { ErrorCode, FieldFault, RefusalDetails } from "@/domain/errors";
import { followupLengths } from "@/domain/followup";
import { useKeptForm } from "../kept/use-kept-form";

/** Who is to do it, by when; `themes` null: as the rules suggest. */
type Assigned = { addressee: string; deadline: string; themes: readonly Theme[] | null };

/** Null before anything was refused, else why, with what was typed. */
type State = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: Assigned;
} | null;

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  id: string;
  locale: string;
  assigned: Assigned;
  suggested: readonly Theme[];
  choices: readonly { theme: Theme; name: string }[];
};

/** Who is to do it, by when, and which themes it has: as the rules suggest, or as people choose. */
export function AssignForm({ action, id, locale, assigned, suggested, choices }: Props) {
  const t = useTranslations("followup");
  const errors = useTranslations("errors");
  const [state, send, isSending, kept] = useKeptForm(`assign ${id}`, action);
  const { addressee, deadline, themes: chosen } = state?.typed ?? assigned;
  const ticked = chosen ?? suggested;
  const names = choices.filter(({ theme }) => suggested.includes(theme)).map(({ name }) => name);
  const fault = (field: string) =>
    state?.fields.some(({ path }) => path === field) ? errors(state.code, state.details) : undefined;
  return (
    <form action={send} className="grid gap-4 border border-rule p-4">
      <h2 className="text-xl">{t("assign")}</h2>
      {state === null || isSending ? null : (
        <ErrorSummary title={t("problem")}>{errors(state.code, state.details)}</ErrorSummary>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Input
          id="addressee"
          name="addressee"
          label={t("addressee")}
          hint={t("addresseeHint")}
          maxLength={followupLengths.addressee}
          defaultValue={addressee}
          error={fault("addressee")}
        />
        <Input
          id="deadline"
          name="deadline"
          type="date"
          label={t("deadline")}
          hint={t("deadlineHint")}
          defaultValue={deadline}
          error={fault("deadline")}
        />
      </div>
      <fieldset className="group grid gap-2">
        <legend className="font-medium">{t("themes")}</legend>
        <p className="text-sm text-soft">
          {t("themesHint", {
            suggested: names.length === 0 ? t("themesNone") : names.join(locale === "en" ? ", " : "、"),
          })}
        </p>
        <p className="flex flex-wrap gap-x-6">
          {(["rules", "people"] as const).map((by) => (
            <label key={by} className="flex min-h-9 items-center gap-2">
              <input
                type="radio"
                name="by"
                value={by}
                defaultChecked={(by === "people") === (chosen !== null)}
                className="size-5"
              />
              {t(by === "people" ? "themesOwn" : "themesRules")}
            </label>
          ))}
        </p>
        {/* Under the rules' choice there is nothing to tick. Styles alone hide it, so that it is so without scripts too. */}
        <div className="grid grid-cols-2 gap-x-4 group-has-[[value=rules]:checked]:hidden sm:grid-cols-3">
          {choices.map(({ theme, name }) => (
            <label key={theme} className="flex min-h-9 items-center gap-2">
              <input
                type="checkbox"
                name="theme"
                value={theme}
                defaultChecked={ticked.includes(theme)}
                className="size-5"
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {kept}
      <p>
        <Button type="submit">{t("assignDo")}</Button>
      </p>
    </form>
  );
}
