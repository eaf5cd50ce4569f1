import { wholeAddress } from "@/app/_server/origin";
import { sitemapPart, sitemapParts } from "@/app/_server/sitemap";
import { textAnswer } from "@/app/_server/unchanged";
import { sitemapIndexOf } from "@/domain/feeds";

export const dynamic = "force-dynamic";

/** Every public page for search engines: one file, or an index of files where there are many sessions. */
export function GET(request: Request): Response {
  const parts = sitemapParts();
  const map =
    parts === 1
      ? sitemapPart(1)
      : sitemapIndexOf(Array.from({ length: parts }, (_, n) => wholeAddress(`/sitemaps/${n + 1}.xml`)));
  return textAnswer(request, map, "application/xml");
}
