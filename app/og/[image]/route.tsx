import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { drawSession } from "@/app/_server/draw-session";
import { localeNamed } from "@/app/_server/form";
import { getSession } from "@/db/queries/session";

const kept = new Map<string, Promise<ArrayBuffer>>();
const mostKept = 200;

/** The picture of a session: `/og/141102-congress-7-4.png`, `/og/141102-congress-7-4.en.png`; `v` is the revision. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ image: string }> },
): Promise<Response> {
  const [, key = "", language] = /^([0-9a-z-]{1,40})(?:\.(en))?\.png$/.exec((await params).image) ?? [];
  const locale = localeNamed(language ?? "");
  const view = key === "" ? null : getSession(getDatabase(), key);
  if (view === null) return new Response(null, { status: 404 });
  const name = `${view.revision.sha256} ${locale}`;
  let picture = kept.get(name);
  if (picture === undefined) {
    const words = {
      session: await getTranslations({ locale, namespace: "session" }),
      terms: await getTranslations({ locale, namespace: "terms" }),
      site: await getTranslations({ locale, namespace: "site" }),
    };
    picture = drawSession(locale, view, words);
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(name, picture);
  }
  const isNamed = new URL(request.url).searchParams.get("v") === String(view.revision.number);
  return new Response(await picture, {
    headers: {
      "content-type": "image/png",
      etag: `"${view.revision.sha256.slice(0, 32)}-${locale}"`,
      "cache-control": isNamed ? "public, max-age=31536000, immutable" : "public, max-age=300",
    },
  });
}
