import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { OwnCodes } from "@/db/queries/second-step";
import type { Locale } from "@/i18n/routing";

/** Whether one's one-time codes are on, and how many recovery codes are left; few are a warning. */
export async function CodesState({ locale, codes }: { locale: Locale; codes: OwnCodes }) {
  const t = await getTranslations({ locale, namespace: "codes" });
  if (!codes.isOn) return <p>{t(codes.required ? "offRequired" : "off")}</p>;
  const left = t("left", { count: codes.left });
  return (
    <>
      <p>
        {t("on")} {codes.left > 3 ? left : null}
      </p>
      {codes.left > 3 ? null : (
        <Notice look="check" title={left}>
          <p>{t("recoveryLead")}</p>
        </Notice>
      )}
    </>
  );
}
