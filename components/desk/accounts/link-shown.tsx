import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** A one-time link, shown once: to be selected whole by a click or by key, and copied. */
export function LinkShown({ id, address, until }: { id: string; address: string; until: string }) {
  const t = useTranslations("accounts");
  return (
    <Notice look="good" role="status" title={t("linkTitle")}>
      <div className="grid gap-2">
        <p>{t("linkText", { when: until })}</p>
        <label htmlFor={id} className="font-medium">
          {t("linkLabel")}
        </label>
        <input
          id={id}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 w-full border border-soft bg-raised px-3 py-2 font-mono text-sm text-ink"
        />
      </div>
    </Notice>
  );
}
