import { getFormatter, getTranslations } from "next-intl/server";
import { endOthersAction, endSignInAction } from "@/app/[locale]/(desk)/desk/me/me-actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import type { SignInRow } from "@/db/queries/sign-ins";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; signIns: readonly SignInRow[]; current: string };

/** Where someone is signed in, each to be ended, or all but the one in use (`current`). */
export async function SignInTable({ locale, signIns, current }: Props) {
  const t = await getTranslations({ locale, namespace: "accounts" });
  const format = await getFormatter({ locale });
  // A sign-in lasts half a day, so the year says nothing.
  const when = (at: string) => {
    const [date, at24] = [new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const];
    return (
      <time dateTime={at}>
        <span className="whitespace-nowrap">{format.dateTime(date, { month: "short", day: "numeric" })}</span>{" "}
        {format.dateTime(date, at24)}
      </time>
    );
  };
  const nameOf = ({ browser, system }: SignInRow) =>
    browser !== "" && system !== "" ? t("on", { browser, system }) : browser || system || t("unknown");
  return (
    <section aria-labelledby="sign-ins" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="sign-ins" className="text-2xl">
        {t("signInsTitle")}
      </h2>
      <p className="max-w-prose text-soft">{t("signInsLead")}</p>
      <DataTable caption={t("signIns", { count: signIns.length })} wraps>
        <thead>
          <tr>
            <th scope="col">{t("browser")}</th>
            <th scope="col" className="hidden sm:table-cell">
              {t("started")}
            </th>
            <th scope="col">{t("seen")}</th>
            <th scope="col">
              <span className="sr-only">{t("end")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {signIns.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-28">
                {nameOf(row)}
                <span className="block text-sm font-normal text-soft tabular-nums">
                  {t("from", { address: row.address || t("unknown") })}
                </span>
                {/* A phone has no room for a column of its own. */}
                <span className="block text-sm font-normal text-soft sm:hidden">
                  {t("started")} {when(row.startedAt)}
                </span>
              </th>
              <td className="hidden sm:table-cell">{when(row.startedAt)}</td>
              <td>{when(row.seenAt)}</td>
              <td className="text-right whitespace-nowrap">
                {row.id === current ? (
                  <span className="text-soft">{t("this")}</span>
                ) : (
                  <form action={endSignInAction}>
                    <input type="hidden" name="locale" value={locale} />
                    <input type="hidden" name="id" value={row.id} />
                    <Button type="submit" look="danger" aria-label={t("endOf", { what: nameOf(row) })}>
                      {t("end")}
                    </Button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {signIns.length < 2 ? null : (
        <form action={endOthersAction}>
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit">{t("endOthers")}</Button>
        </form>
      )}
    </section>
  );
}
