import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Query } from "@/app/_server/filter";
import { conditionsOf } from "@/app/_server/list-filter";
import { readContext } from "@/app/_server/session";
import { inviteAction, requireCodesAction } from "@/app/[locale]/(desk)/desk/accounts/account-actions";
import { AccountStateWords } from "@/app/[locale]/(desk)/desk/accounts/account-state-words";
import { DoneNotice } from "@/app/[locale]/(desk)/desk/accounts/done-notice";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { AccountForm } from "@/components/desk/accounts/account-form";
import { RolesForm } from "@/components/desk/accounts/roles-form";
import { ListFilter } from "@/components/desk/lists/list-filter";
import { DataTable } from "@/components/ui/data-table";
import { accountFilterSchema, accountStates, listAccounts } from "@/db/queries/accounts";
import { listRolesWithCodes } from "@/db/queries/second-step";
import { roles } from "@/domain/access";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("title") };
}

export default async function AccountsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const me = await requireAccount(locale, "/desk/accounts");
  if (!isFor(me.role, "account.list"))
    return <Forbidden locale={locale} role={me.role} verb="account.list" />;
  const t = await getTranslations({ locale, namespace: "accounts" });
  const codes = await getTranslations({ locale, namespace: "codes" });
  const lists = await getTranslations({ locale, namespace: "lists" });
  const names = await getTranslations({ locale, namespace: "roles" });
  const format = await getFormatter({ locale });
  const ctx = await readContext();
  const query = await searchParams;
  const filter = conditionsOf(accountFilterSchema, query);
  const accounts = listAccounts(ctx, filter);
  const any = { value: "", label: lists("any") };
  const withCodes = listRolesWithCodes(ctx);
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <DoneNotice locale={locale} done={query.done} />
      <ListFilter
        label={lists("filter")}
        fields={[
          {
            name: "role",
            label: t("role"),
            value: filter.role ?? "",
            options: [any, ...roles.map((value) => ({ value, label: names(value) }))],
          },
          {
            name: "state",
            label: t("stateTitle"),
            value: filter.state ?? "",
            options: [any, ...accountStates.map((value) => ({ value, label: t(`state.${value}`) }))],
          },
          { name: "named", label: lists("named"), value: filter.named ?? "" },
        ]}
        submit={lists("apply")}
        clear={lists("clear")}
        clearHref={localePath(locale, "/desk/accounts")}
      />
      <DataTable caption={t("list", { count: accounts.length })} stacks>
        <thead>
          <tr>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("stateTitle")}</th>
            <th scope="col">{t("seen")}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row" className="min-w-28">
                <a href={localePath(locale, `/desk/accounts/${account.id}`)} className="inline-block">
                  {account.displayName}
                </a>
                {account.id === me.id ? <span className="font-normal text-soft">{t("you")}</span> : null}
                <span className="block text-sm font-normal text-soft">{account.name}</span>
              </th>
              <td className="whitespace-nowrap" data-label={t("role")}>
                {names(account.role)}
              </td>
              <td data-label={t("stateTitle")}>
                <AccountStateWords locale={locale} account={account} now={ctx.now} />
              </td>
              <td data-label={t("seen")}>
                {account.seenAt === null ? (
                  <span className="text-soft">{t("never")}</span>
                ) : (
                  <time dateTime={account.seenAt} className="whitespace-nowrap">
                    {format.dateTime(new Date(account.seenAt), { dateStyle: "medium" })}
                  </time>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <section aria-labelledby="invite" className="grid gap-3 border-t border-rule pt-4">
        <h2 id="invite" className="text-2xl">
          {t("inviteTitle")}
        </h2>
        <p className="max-w-prose">{t("inviteLead")}</p>
        <AccountForm
          id="invite-form"
          action={inviteAction}
          hidden={{ locale }}
          fields={[
            { name: "displayName", label: t("displayName"), hint: t("displayNameHint"), maxLength: 80 },
            { name: "name", label: t("inviteName"), hint: t("inviteNameHint"), maxLength: 40 },
            {
              name: "role",
              label: t("role"),
              value: "recorder",
              options: roles.map((value) => ({ value, label: names(value) })),
            },
          ].map((field) => ({ ...field, autoComplete: "off" }))}
          submit={t("invite")}
          look="primary"
        />
      </section>
      <section aria-labelledby="codes" className="grid gap-3 border-t border-rule pt-4">
        <h2 id="codes" className="text-2xl">
          {codes("rolesTitle")}
        </h2>
        <p className="max-w-prose">{codes("rolesLead")}</p>
        <RolesForm
          action={requireCodesAction}
          locale={locale}
          options={roles.map((role) => ({ role, label: names(role), isOn: withCodes.includes(role) }))}
          legend={t("role")}
          submit={codes("rolesSave")}
        />
      </section>
    </div>
  );
}
