import { answer } from "@/app/_server/answer";
import { localeNamed, ourTarget } from "@/app/_server/form";
import { addressOfProvider } from "@/app/_server/organisation/flow";
import { keepFlow } from "@/app/_server/organisation/flow-cookie";
import { callbackAddress, organisation } from "@/app/_server/organisation/settings";
import { seeOther } from "@/app/_server/see-other";
import { Refusal } from "@/domain/errors";
import { localePath } from "@/i18n/path";

/** Leads to the organisation's provider. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const locale = localeNamed(asked.get("locale") ?? "");
  const next = ourTarget(asked.get("next") ?? "", locale);
  const outcome = await answer(async () => {
    const provider = organisation();
    if (provider === null) throw new Refusal("not_found");
    const { address, flow } = await addressOfProvider(provider, callbackAddress());
    await keepFlow({ ...flow, next, locale });
    return address.href;
  });
  return seeOther(outcome.ok ? outcome.data : `${localePath(locale, "/sign-in")}?problem=${outcome.code}`);
}
