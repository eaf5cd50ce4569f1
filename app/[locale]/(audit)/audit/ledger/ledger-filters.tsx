import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import type { LedgerFilter } from "@/db/queries/ledger";
import { ledgerActions } from "@/domain/ledger";
import type { Locale } from "@/i18n/routing";

/** Who did what to which record, and when: filters of the ledger that live in the address. */
export async function LedgerFilters({
  locale,
  filter,
  actors,
  action,
}: {
  locale: Locale;
  filter: LedgerFilter;
  /** Display names by id of account. */
  actors: Record<string, string>;
  action: string;
}) {
  const t = await getTranslations({ locale, namespace: "auditViews" });
  const ledger = await getTranslations({ locale, namespace: "ledger" });
  return (
    <search>
      <form
        action={action}
        aria-label={t("filter")}
        className="no-print grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-4"
      >
        <Select id="ledger-actor" name="actor" label={t("actor")} defaultValue={filter.actor ?? ""}>
          <option value="">{t("all")}</option>
          <option value="setup">{ledger("setup")}</option>
          <option value="server">{ledger("server")}</option>
          <option value="public">{ledger("public")}</option>
          {Object.entries(actors).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select id="ledger-action" name="action" label={t("action")} defaultValue={filter.action ?? ""}>
          <option value="">{t("all")}</option>
          {ledgerActions.map((one) => (
            <option key={one} value={one}>
              {ledger(`actions.${one}`)}
            </option>
          ))}
        </Select>
        <Input
          id="ledger-subject"
          name="subject"
          label={t("subject")}
          defaultValue={filter.subject ?? ""}
          maxLength={120}
        />
        <Input id="ledger-from" name="from" type="date" label={t("from")} defaultValue={filter.from ?? ""} />
        <Input id="ledger-to" name="to" type="date" label={t("to")} defaultValue={filter.to ?? ""} />
        <Select id="ledger-reader" name="reader" label={ledger("reader")} defaultValue={filter.reader ?? ""}>
          <option value="">{t("all")}</option>
          <option value="none">{ledger("alone")}</option>
        </Select>
        <div className="flex items-center gap-3">
          <button type="submit" className={buttonClass("primary")}>
            {t("apply")}
          </button>
          <a href={action}>{t("clear")}</a>
        </div>
      </form>
    </search>
  );
}
