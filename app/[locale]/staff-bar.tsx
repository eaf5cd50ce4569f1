import { getTranslations } from "next-intl/server";
import { readAccount, readContext } from "@/app/_server/session";
import { signOutAction } from "@/app/[locale]/(desk)/sign-out-action";
import { KeyDialog } from "@/components/desk/keys/key-dialog";
import { countOpenMistakes } from "@/db/queries/mistakes";
import { can, type Verb } from "@/domain/access";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { StaffPlaces } from "./staff-places";

const places = [
  { path: "/desk", verb: "draft.read", word: "home" },
  { path: "/desk/new", verb: "draft.create", word: "new" },
  { path: "/desk/review", verb: "record.publish", word: "review" },
  { path: "/desk/mistakes", verb: "mistake.read", word: "mistakes" },
  { path: "/desk/people", verb: "person.link", word: "people" },
  { path: "/desk/roll", verb: "roster.read", word: "roll" },
  { path: "/desk/followup", verb: "followup.read", word: "followup" },
  { path: "/audit/tables", verb: "table.export", word: "builder" },
  { path: "/audit/findings", also: "/audit/corrections", verb: "ledger.read", word: "auditViews" },
  { path: "/audit/ledger", verb: "ledger.read", word: "ledger" },
  { path: "/desk/accounts", verb: "account.list", word: "accounts" },
  { path: "/desk/office", verb: "setting.change", word: "office" },
] as const satisfies readonly { path: string; also?: string; verb: Verb; word: string }[];

/** Id of the field that `/` goes to. */
const searchField = "desk-search";

/** Where staff can go, by what their role may do, and who is signed in. Nothing for whoever is not. */
export async function StaffBar({ locale }: { locale: Locale }) {
  const account = await readAccount();
  if (account === null) return null;
  const t = await getTranslations({ locale, namespace: "desk" });
  const mistakes = await getTranslations({ locale, namespace: "mistakes" });
  const keys = await getTranslations({ locale, namespace: "keys" });
  const search = await getTranslations({ locale, namespace: "deskSearch" });
  const open = can(account.role, "mistake.read") ? countOpenMistakes(await readContext()) : 0;
  const roles = await getTranslations({ locale, namespace: "roles" });
  return (
    <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-x-5 border-b border-hairline pb-2 text-sm">
      <StaffPlaces
        label={t("nav")}
        places={places
          .filter(({ verb }) => can(account.role, verb))
          .map(({ path, word, ...place }) => ({
            path: localePath(locale, path),
            also: "also" in place ? localePath(locale, place.also) : null,
            word:
              word === "mistakes"
                ? mistakes(open === 0 ? "deskNavNone" : "deskNav", { count: open })
                : t(word),
          }))}
      />
      <div className="flex grow flex-wrap items-center gap-x-4 sm:ml-auto sm:grow-0 sm:flex-nowrap">
        {/* On a phone the page of the search has room for its field. */}
        <a href={localePath(locale, "/desk/search")} className="inline-block py-2 sm:hidden">
          {search("submit")}
        </a>
        <search className="hidden sm:block">
          <form action={localePath(locale, "/desk/search")} className="flex items-center gap-2">
            <label htmlFor={searchField} className="sr-only">
              {search("label")}
            </label>
            <input
              id={searchField}
              name="q"
              type="search"
              placeholder={search("label")}
              maxLength={300}
              enterKeyHint="search"
              autoComplete="off"
              aria-keyshortcuts="/"
              className="min-h-11 w-40 xl:w-60 border border-soft bg-paper px-3 text-ink placeholder:text-soft"
            />
            <button type="submit" className="min-h-11 text-link underline underline-offset-4">
              {search("submit")}
            </button>
          </form>
        </search>
        <div className="contents max-sm:[&>button]:hidden">
          <KeyDialog
            searchField={searchField}
            words={{
              open: keys("open"),
              title: keys("title"),
              everywhere: keys("everywhere"),
              search: keys("search"),
              list: keys("list"),
              leave: keys("leave"),
              single: keys("single"),
              singleNote: keys("singleNote"),
              close: keys("close"),
            }}
          />
        </div>
        <form action={signOutAction} className="ml-auto flex items-center gap-3">
          <input type="hidden" name="locale" value={locale} />
          <a href={localePath(locale, "/desk/me")} title={t("me")} className="inline-block py-2">
            {t("signedIn", { name: account.displayName, role: roles(account.role) })}
          </a>
          <button type="submit" className="min-h-11 text-link underline underline-offset-4">
            {t("signOut")}
          </button>
        </form>
      </div>
    </div>
  );
}
