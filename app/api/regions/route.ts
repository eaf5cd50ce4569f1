import { answer, respond } from "@/app/_server/answer";
import { Refusal } from "@/domain/errors";
import { namesTownship, regionByCode, resolveRegion, resolveTownship } from "@/domain/regions";

const most = 20;

/** Regions that a name or a code can mean. The list is a public standard; only the desk asks for it. */
export async function GET(request: Request): Promise<Response> {
  const query = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 60);
  const outcome = await answer((ctx) => {
    if (ctx.actor === null) throw new Refusal("not_signed_in");
    const byCode = regionByCode(query);
    const candidates = byCode === null ? named(query) : [byCode];
    return candidates.slice(0, most).map(({ code, level, path }) => ({ code, level, name: path.join("") }));
  });
  return respond(outcome);
}

/** 永安镇 is looked for among townships, which lie apart. */
function named(query: string) {
  const { candidates } = resolveRegion(query);
  return candidates.length === 0 && namesTownship(query) ? resolveTownship(query).candidates : candidates;
}
