import { redirect } from "next/navigation";
import type { Query } from "@/app/_server/filter";
import { pageLocale } from "@/i18n/page-locale";
import { localePath } from "@/i18n/path";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Auditors begin with the tables. An address of before, which held the filter of the attendance table, leads to that table. */
export default async function Audit({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { year, ...rest } = await searchParams;
  const asked = { ...rest, ...(year === undefined ? {} : { from: year, to: year }) };
  const parts = Object.entries(asked).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  if (parts.length === 0) redirect(localePath(locale, "/audit/tables"));
  redirect(`${localePath(locale, "/audit/tables/attendance")}?${new URLSearchParams(parts)}`);
}
