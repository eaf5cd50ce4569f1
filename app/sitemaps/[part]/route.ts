import { sitemapPart } from "@/app/_server/sitemap";
import { textAnswer } from "@/app/_server/unchanged";

/** One of the files that the index of sitemaps names: `/sitemaps/2.xml`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const number = /^([1-9][0-9]{0,4})\.xml$/.exec((await params).part)?.[1];
  if (number === undefined) return new Response(null, { status: 404 });
  return textAnswer(request, sitemapPart(Number(number)), "application/xml");
}
