import type { Metadata } from "next";
import type { ReactNode } from "react";
import { StaffBar } from "@/app/[locale]/staff-bar";
import { pageLocale } from "@/i18n/page-locale";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

export default async function AuditLayout({ children, params }: Props) {
  return (
    <>
      <StaffBar locale={await pageLocale(params)} />
      {children}
    </>
  );
}
