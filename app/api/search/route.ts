import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { localeNamed } from "@/app/_server/form";
import { searchAddress, searchOf } from "@/app/_server/search";
import { countSearch, searchSessions } from "@/db/queries/search";
import { hitKindOf } from "@/domain/search";
import { localePath } from "@/i18n/path";

const [fewest, most] = [1, 50];

/**
 * A search as JSON: the same address as the page's. `size` sessions at most; `next` is the query of the next page, null
 * at the end. Texts are pieces, so that nobody has to put markup together.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const locale = localeNamed(query.lang ?? "");
  const t = await getTranslations({ locale, namespace: "search" });
  const search = searchOf(query);
  const size = Math.min(most, Math.max(fewest, Math.trunc(Number(query.size)) || 20));
  const { total, kinds, themes, ...facets } = countSearch(getDatabase(), search);
  const page = searchSessions(getDatabase(), search, search.cursor, size);
  return Response.json(
    {
      query: search.typed,
      filter: search.filter,
      total,
      found: t("foundWords", { count: total, words: search.typed }),
      facets: { ...facets, kinds, themes },
      next: page.next === null ? null : searchAddress(search, { after: page.next }),
      sessions: page.sessions.map(({ hits, ...session }) => ({
        ...session,
        page: localePath(locale, `/sessions/${session.key}`),
        name: hits.name,
        places: hits.places.map(({ kind, path, text, note }) => ({
          kind: hitKindOf(kind),
          label: t(`kinds.${hitKindOf(kind)}`),
          path,
          text,
          note,
        })),
        more: hits.more,
      })),
    },
    {
      headers: { "cache-control": "public, max-age=0, must-revalidate", "access-control-allow-origin": "*" },
    },
  );
}
