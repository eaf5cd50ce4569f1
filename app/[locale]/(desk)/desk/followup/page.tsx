import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { readContext } from "@/app/_server/session";
import { beginAction } from "@/app/[locale]/(desk)/desk/followup/followup-actions";
import { FollowupList } from "@/app/[locale]/(desk)/desk/followup/followup-list";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { FilterForm } from "@/components/record/filter-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import {
  followupAddressees,
  followupFilterSchema,
  listFollowups,
  unfollowedDirectives,
} from "@/db/queries/followups";
import { themes } from "@/domain/directives";
import { errorCodes } from "@/domain/errors";
import { followupStates } from "@/domain/followup";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "followup" });
  return { title: t("title") };
}

/** What was asked for and is not finished, by addressee and age; of one session also what nobody follows up yet. */
export default async function Followups({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const session = typeof query.session === "string" && query.session !== "" ? query.session : undefined;
  const path =
    session === undefined ? "/desk/followup" : `/desk/followup?session=${encodeURIComponent(session)}`;
  const account = await requireAccount(locale, path);
  if (!isFor(account.role, "followup.read"))
    return <Forbidden locale={locale} role={account.role} verb="followup.read" />;
  const t = await getTranslations({ locale, namespace: "followup" });
  const directives = await getTranslations({ locale, namespace: "directives" });
  const ctx = await readContext();
  const asked = Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => name !== "problem" && typeof value === "string" && value !== "",
    ),
  );
  const parsed = followupFilterSchema.safeParse(asked);
  const filter = parsed.success ? parsed.data : followupFilterSchema.parse({ session });
  const rows = listFollowups(ctx, filter.addressee === "-" ? { ...filter, addressee: "" } : filter);
  const unfollowed = session === undefined ? [] : unfollowedDirectives(ctx, session);
  const problem = errorCodes.find((one) => one === query.problem);
  const errors = await getTranslations({ locale, namespace: "errors" });
  const board = localePath(locale, "/desk/followup");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      {problem === undefined ? null : (
        <Notice look="bad" role="alert" title={t("problem")}>
          <p>{errors(problem, { count: 0, limit: 0, minutes: 0, reference: "", length: 0, pages: 0 })}</p>
        </Notice>
      )}
      <FilterForm
        action={board}
        label={t("filter")}
        fields={[
          {
            name: "state",
            label: t("filterState"),
            value: filter.state,
            options: (["pending", ...followupStates, "all"] as const).map((value) => ({
              value,
              text: t(`state.${value}`),
            })),
          },
          {
            name: "addressee",
            label: t("filterAddressee"),
            value: filter.addressee ?? "",
            options: [
              { value: "", text: t("everyone") },
              { value: "-", text: t("nobody") },
              ...followupAddressees(ctx).map((value) => ({ value, text: value })),
            ],
          },
          {
            name: "theme",
            label: t("filterTheme"),
            value: filter.theme ?? "",
            options: [
              { value: "", text: t("everyTheme") },
              ...themes.map((value) => ({ value, text: directives(`themes.${value}`) })),
            ],
          },
        ]}
        submit={t("apply")}
        clear={t("clear")}
      >
        {session === undefined ? null : <input type="hidden" name="session" value={session} />}
      </FilterForm>
      <p role="status">{t("count", { count: rows.length })}</p>
      {rows.length === 0 ? (
        <p className="text-soft">{t("empty")}</p>
      ) : (
        <FollowupList locale={locale} rows={rows} now={ctx.now} />
      )}
      {session === undefined || unfollowed.length === 0 ? null : (
        <section aria-labelledby="unfollowed" className="grid gap-2">
          <h2 id="unfollowed" className="text-2xl">
            {t("beginTitle")}
          </h2>
          <ul className="border-t border-rule">
            {unfollowed.map(({ id, heading }) => (
              <li
                key={id}
                className="grid items-center gap-2 border-b border-hairline py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
              >
                <span lang="zh-CN">{heading}</span>
                <form action={beginAction}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="session" value={session} />
                  <input type="hidden" name="directive" value={id} />
                  <Button type="submit">
                    {t("begin")}
                    <span className="sr-only"> {heading}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
