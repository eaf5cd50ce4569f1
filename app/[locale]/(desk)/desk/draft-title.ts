import { readAccount, readContext } from "@/app/_server/session";
import { draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { isFor } from "@/app/[locale]/staff-access";
import { namesOfDrafts } from "@/db/queries/session-names";
import type { Locale } from "@/i18n/routing";

/** The title of a draft's page with the name of its session, by which tabs are told apart; without it for who may not read drafts. */
export async function draftTitle(locale: Locale, id: string, title: string): Promise<string> {
  const account = await readAccount();
  if (account === null || !isFor(account.role, "draft.read")) return title;
  const named = namesOfDrafts((await readContext()).db, [id]).get(id);
  const name = named === undefined ? null : draftName(locale, named);
  return name === null ? title : `${name} · ${title}`;
}
