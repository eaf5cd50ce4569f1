import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

type Props = {
  locale: Locale;
  /** A reference that was looked for and not found; null where none was. */
  sought: string | null;
};

/** Leads from a report's number to its answer. */
export async function LookUp({ locale, sought }: Props) {
  const t = await getTranslations({ locale, namespace: "mistakes" });
  return (
    <section aria-labelledby="look-up" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="look-up" className="text-2xl">
        {t("lookTitle")}
      </h2>
      <form action={localePath(locale, "/report-mistake")} className="grid gap-3">
        <Input
          id="reference"
          name="reference"
          label={t("lookLabel")}
          hint={t("lookHint")}
          error={sought === null ? undefined : t("lookNone")}
          defaultValue={sought ?? ""}
          maxLength={30}
          autoComplete="off"
          className="figures max-w-60"
        />
        <p>
          <Button type="submit">{t("look")}</Button>
        </p>
      </form>
    </section>
  );
}
