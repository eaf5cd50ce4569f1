import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readAccount } from "@/app/_server/session";
import { buttonClass } from "@/components/ui/button";
import { can, type Role, roles, type Verb } from "@/domain/access";
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

/** Where each role is at home, to lead back to. */
const homes: readonly { path: string; verb: Verb; word: "home" | "builder" }[] = [
  { path: "/desk", verb: "draft.read", word: "home" },
  { path: "/audit/tables", verb: "table.export", word: "builder" },
];

/** For whoever is signed in but does not have the right `verb`: says who has it, and leads back. */
export async function Forbidden({ locale, role, verb }: { locale: Locale; role: Role; verb: Verb }) {
  const t = await getTranslations({ locale, namespace: "desk" });
  const names = await getTranslations({ locale, namespace: "roles" });
  const allowed = roles.filter((other) => can(other, verb)).map((other) => names(other));
  const home = homes.find((place) => can(role, place.verb));
  return (
    <div className="grid max-w-prose gap-4 py-8">
      <h1 className="text-3xl">{t("forbiddenTitle")}</h1>
      <p>
        {t("forbiddenWho", { roles: new Intl.ListFormat(locale, { type: "disjunction" }).format(allowed) })}
      </p>
      <p>{t("forbiddenText", { role: names(role) })}</p>
      {home === undefined ? null : (
        <p>
          <a href={localePath(locale, home.path)} className={buttonClass()}>
            {t("forbiddenBack", { place: t(home.word) })}
          </a>
        </p>
      )}
    </div>
  );
}
