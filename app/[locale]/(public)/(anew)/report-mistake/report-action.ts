"use server";

import { redirect } from "next/navigation";
import { clientAddress } from "@/app/_server/address";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { reportMistake } from "@/db/mutations/mistake/report-mistake";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type ReportState = {
  code: ErrorCode;
  details: RefusalDetails;
  wrong: readonly string[];
  typed: ReturnType<typeof typedOf>;
} | null;

/** Answers the form itself where something is wrong, so that what was typed is in no address. */
export async function reportAction(_before: ReportState, form: FormData): Promise<ReportState> {
  const typed = typedOf(form);
  const address = await clientAddress();
  const trap = textOf(form, "website");
  const outcome = await answer((ctx) => reportMistake({ ...ctx, address }, { ...typed, trap }));
  if (!outcome.ok) {
    const { code, details, fields } = outcome;
    return { code, details, wrong: fields.map(({ path }) => path), typed };
  }
  redirect(localePath(localeOf(form), `/report-mistake/${outcome.data.reference}?sent=1`));
}

const typedOf = (form: FormData) => ({
  session: textOf(form, "session"),
  path: textOf(form, "path"),
  text: textOf(form, "text"),
  evidence: textOf(form, "evidence"),
  contact: textOf(form, "contact"),
  shown: textOf(form, "shown"),
});
