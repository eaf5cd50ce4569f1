import { readWhence } from "@/app/_server/address";
import { answer } from "@/app/_server/answer";
import { identityFrom } from "@/app/_server/organisation/flow";
import { takeFlow } from "@/app/_server/organisation/flow-cookie";
import { callbackAddress, organisation } from "@/app/_server/organisation/settings";
import { seeOther } from "@/app/_server/see-other";
import { afterFirstStep } from "@/app/_server/session";
import { signInByProvider } from "@/db/mutations/account/provider-sign-in";
import { Refusal } from "@/domain/errors";
import { localePath } from "@/i18n/path";

/** Where the organisation's provider sends people back to. */
export async function GET(request: Request): Promise<Response> {
  const flow = await takeFlow();
  const locale = flow?.locale ?? "zh-CN";
  const whence = await readWhence();
  // As the provider addressed it, whatever host a proxy names on the way.
  const current = callbackAddress();
  current.search = new URL(request.url).search;
  const outcome = await answer(async ({ db, now }) => {
    const provider = organisation();
    if (provider === null) throw new Refusal("not_found");
    if (flow === null) throw new Refusal("provider_expired");
    const identity = await identityFrom(provider, current, flow);
    const step = signInByProvider({ db, now, ...whence }, { ...identity, newRole: provider.newRole });
    return afterFirstStep(step, flow.next, localePath(locale, "/sign-in/code"));
  });
  return seeOther(outcome.ok ? outcome.data : `${localePath(locale, "/sign-in")}?problem=${outcome.code}`);
}
