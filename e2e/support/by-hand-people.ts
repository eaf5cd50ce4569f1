import { type APIRequestContext, request as http } from "@playwright/test";
import type { Role } from "@/domain/access";
import { type BuiltAction, builtActions, callAction } from "./hand-made";

const actions = new Map(builtActions().map((action) => [action.key, action]));

/** A server action of the build, by file and name. */
export function action(key: string): BuiltAction {
  const found = actions.get(key);
  if (found === undefined) throw new Error(`the build has no ${key}`);
  return found;
}

/** Requests of someone signed in. @param from as a proxy beside the server would say it, so that failures count against no other test */
export async function signInByHand(
  origin: string,
  name: string,
  secret: string,
  from = "198.51.100.7",
): Promise<APIRequestContext> {
  const request = await http.newContext({ extraHTTPHeaders: { "x-forwarded-for": from }, baseURL: origin });
  const call = { after: true, form: { name, password: secret } };
  await callAction(request, origin, action("sign-in-action signInAction"), call);
  return request;
}

/** A new account, made as admins make them: by a link. */
export async function joinByHand(
  origin: string,
  admin: APIRequestContext,
  { name, role, password }: { name: string; role: Role; password: string },
): Promise<void> {
  const form = { name, displayName: name, role, locale: "zh-CN" };
  const invited = await callAction(admin, origin, action("account-actions inviteAction"), {
    after: true,
    form,
  });
  const token = /\/join\/([\w-]+)/.exec(await invited.text())?.[1] ?? "";
  const call = { after: true, form: { token, password } };
  await callAction(admin, origin, action("join-action joinAction"), call);
}
