import "server-only";
import { getTranslations } from "next-intl/server";
import { Forbidden } from "@/components/site/forbidden";
import { permissions, type Role, roles, type Verb } from "@/domain/access";
import type { Locale } from "@/i18n/routing";

/** Says which roles may see a page, to someone whose role may not. */
export async function ForbiddenPage({ locale, role, verb }: { locale: Locale; role: Role; verb: Verb }) {
  const t = await getTranslations({ locale, namespace: "audit" });
  const names = await getTranslations({ locale, namespace: "roles" });
  const allowed = roles
    .filter((candidate) => permissions[verb].includes(candidate))
    .map((candidate) => names(candidate));
  const text = t("forbiddenText", { role: names(role), roles: allowed.join(locale === "en" ? ", " : "、") });
  return <Forbidden title={t("forbiddenTitle")} text={text} />;
}
