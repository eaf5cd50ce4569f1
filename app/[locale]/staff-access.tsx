import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readAccount } from "@/app/_server/session";
import { buttonClass } from "@/components/ui/button";
import { can, type Role, type Verb } from "@/domain/access";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** Who asks for a page for staff; whoever has not signed in is led to do so and back. */
export async function requireAccount(locale: Locale, path: string) {
  const account = await readAccount();
  if (account === null) {
    redirect(`${localePath(locale, "/sign-in")}?next=${encodeURIComponent(localePath(locale, path))}`);
  }
  return account;
}

/** Whether a page is for a role. The verbs and reads behind it decide again for themselves. */
export function isFor(role: Role, verb: Verb): boolean {
  return can(role, verb);
}

/** For whoever is signed in but does not have the right. */
export async function Forbidden({ locale, role }: { locale: Locale; role: Role }) {
  const t = await getTranslations({ locale, namespace: "desk" });
  const roles = await getTranslations({ locale, namespace: "roles" });
  return (
    <div className="grid max-w-prose gap-4 py-8">
      <h1 className="text-3xl">{t("forbiddenTitle")}</h1>
      <p>{t("forbiddenText", { role: roles(role) })}</p>
      <p>
        <a href={localePath(locale, "/desk")} className={buttonClass()}>
          {t("forbiddenBack")}
        </a>
      </p>
    </div>
  );
}
