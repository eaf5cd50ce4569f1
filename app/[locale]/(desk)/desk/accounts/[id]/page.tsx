import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { organisation } from "@/app/_server/organisation/settings";
import { readContext } from "@/app/_server/session";
import {
  changeRoleAction,
  reactivateAction,
  resetAction,
  resetCodesAction,
  setEmailAction,
  suspendAction,
} from "@/app/[locale]/(desk)/desk/accounts/account-actions";
import { AccountStateWords } from "@/app/[locale]/(desk)/desk/accounts/account-state-words";
import { DoneNotice } from "@/app/[locale]/(desk)/desk/accounts/done-notice";
import { Forbidden, isFor, requireAccount } from "@/app/[locale]/staff-access";
import { AccountForm } from "@/components/desk/accounts/account-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { getAccount } from "@/db/queries/accounts";
import { roles } from "@/domain/access";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("facts") };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const me = await requireAccount(locale, `/desk/accounts/${id}`);
  if (!isFor(me.role, "account.list"))
    return <Forbidden locale={locale} role={me.role} verb="account.list" />;
  const ctx = await readContext();
  const account = getAccount(ctx, id);
  if (account === null) notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  const codes = await getTranslations({ locale, namespace: "codes" });
  const names = await getTranslations({ locale, namespace: "roles" });
  const hidden = { locale, id };
  const isSuspended = account.state === "suspended";
  const link = account.state === "invited" ? "again" : "reset";
  return (
    <div className="grid gap-6">
      <Breadcrumb
        label={t("crumbs")}
        crumbs={[
          { text: t("title"), href: localePath(locale, "/desk/accounts") },
          { text: account.displayName },
        ]}
      />
      <div className="grid gap-2">
        <h1 className="text-3xl">{t("oneTitle", { name: account.displayName })}</h1>
        <p>
          {account.name} · {names(account.role)}
          {account.id === me.id ? t("you") : null}
        </p>
        <p>
          <AccountStateWords locale={locale} account={account} now={ctx.now} />
        </p>
      </div>
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <Part id="role" title={t("roleTitle")} lead={t("roleLead")}>
        <AccountForm
          id="role-form"
          action={changeRoleAction}
          hidden={hidden}
          fields={[
            {
              name: "role",
              label: t("role"),
              value: account.role,
              options: roles.map((value) => ({ value, label: names(value) })),
            },
          ]}
          submit={t("roleDo")}
        />
      </Part>
      {isSuspended ? null : (
        <Part id="link" title={t(`${link}Title`)} lead={t(`${link}Lead`)}>
          <AccountForm id="link-form" action={resetAction} hidden={hidden} submit={t(`${link}Do`)} />
        </Part>
      )}
      {organisation() === null ? null : (
        <Part
          id="email"
          title={t("emailTitle")}
          lead={`${t("emailLead")} ${account.email === null ? "" : t(account.isLinked ? "linked" : "notLinked")}`}
        >
          <AccountForm
            id="email-form"
            action={setEmailAction}
            hidden={hidden}
            fields={[
              {
                name: "email",
                type: "email",
                label: t("email"),
                value: account.email ?? "",
                isOptional: true,
                autoComplete: "off",
                maxLength: 320,
              },
            ]}
            submit={t("emailDo")}
          />
        </Part>
      )}
      {account.hasCodes ? (
        <Part id="codes" title={codes("resetTitle")} lead={codes("resetLead")}>
          <AccountForm id="codes-form" action={resetCodesAction} hidden={hidden} submit={codes("reset")} />
        </Part>
      ) : null}
      {isSuspended ? (
        <Part id="access" title={t("reactivateTitle")} lead={t("reactivateLead")}>
          <AccountForm
            id="access-form"
            action={reactivateAction}
            hidden={hidden}
            submit={t("reactivateDo")}
          />
        </Part>
      ) : (
        <Part id="access" title={t("suspendTitle")} lead={t("suspendLead")}>
          <AccountForm
            id="access-form"
            action={suspendAction}
            hidden={hidden}
            submit={t("suspendDo")}
            look="danger"
          />
        </Part>
      )}
    </div>
  );
}

function Part({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-hairline pt-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <p className="max-w-prose text-soft">{lead}</p>
      {children}
    </section>
  );
}
