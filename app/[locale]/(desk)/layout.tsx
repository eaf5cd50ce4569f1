import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { readAccount } from "@/app/_server/session";
import { StaffBar } from "@/app/[locale]/staff-bar";
import { WordsShelfProvider } from "@/components/desk/kept/shelf-context";
import { pageLocale } from "@/i18n/page-locale";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** Words that the desk's own scripts need; the rest stays on the server. */
const clientWords = [
  "accounts",
  "actForm",
  "codes",
  "desk",
  "batch",
  "intake",
  "kept",
  "editor",
  "picture",
  "errors",
  "findings",
  "lists",
  "mistakes",
  "personDesk",
  "review",
  "roll",
  "session",
  "terms",
  "withdrawals",
  "comments",
  "followup",
  "office",
] as const;

export default async function DeskLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const account = await readAccount();
  const all = await getMessages({ locale });
  const messages = Object.fromEntries(clientWords.map((name) => [name, all[name]]));
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      <StaffBar locale={locale} />
      <WordsShelfProvider account={account?.id ?? null}>{children}</WordsShelfProvider>
    </NextIntlClientProvider>
  );
}
